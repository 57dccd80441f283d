package io.github.authingspring.emulator.handler;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.crypto.PasswordHasher;
import io.github.authingspring.emulator.store.PasswordLevel;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import org.jspecify.annotations.Nullable;

/**
 * Decrypts, judges and stores passwords.
 */
final class Passwords {

	private static final int MINIMUM = 6;

	private final Store store;

	private final PasswordHasher hasher;

	Passwords(Store store, PasswordHasher hasher) {
		this.store = store;
		this.hasher = hasher;
	}

	byte[] decrypt(String sent) {
		return this.store.state()
			.passwordKey()
			.decrypt(sent)
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.UNDECRYPTABLE_PASSWORD));
	}

	byte[] decryptNew(String sent) {
		byte[] password = decrypt(sent);
		verdict(new String(password, StandardCharsets.UTF_8)).ifPresent((code) -> {
			throw AuthingFailure.of(code);
		});
		return password;
	}

	Optional<ErrorCode> verdict(String password) {
		if (password.codePointCount(0, password.length()) < MINIMUM) {
			return Optional.of(ErrorCode.PASSWORD_TOO_SHORT);
		}
		boolean safe = PasswordLevel.meets(password, this.store.state().settings().passwordLevel());
		return safe ? Optional.empty() : Optional.of(ErrorCode.UNSAFE_PASSWORD);
	}

	boolean matches(byte[] password, @Nullable String hash) {
		return this.hasher.matches(password, hash);
	}

	// A guess: tokens of earlier logins go on.
	User set(User user, byte[] password) {
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put(User.RESET_PASSWORD, null);
		changes.put(User.FORCE_RESET, null);
		changes.put("updatedAt", UserView.time(this.store.now()));
		return user.with(changes).withPassword(password, this.hasher);
	}

}
