package io.github.authingspring.emulator.handler;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.Users;

/**
 * Questions that need no login.
 */
final class ExistenceHandlers {

	private final Store store;

	private final Passwords passwords;

	ExistenceHandlers(Store store, Passwords passwords) {
		this.store = store;
		this.passwords = passwords;
	}

	void register(Operations operations) {
		operations.query("isUserExists", this::isUserExists);
		operations.get("/api/v2/users/is-user-exists", this::isUserExists);
		operations.query("checkPasswordStrength", this::checkPasswordStrength);
	}

	private Object isUserExists(Call call) {
		Users users = this.store.state().users();
		String email = call.arguments().optional("email");
		if (email != null && users.byEmail(email).isPresent()) {
			return true;
		}
		return Stream.of("phone", "username", "externalId").anyMatch((name) -> {
			String value = call.arguments().optional(name);
			return value != null && users.by(name, value).isPresent();
		});
	}

	private Map<String, Object> checkPasswordStrength(Call call) {
		Optional<ErrorCode> verdict = this.passwords.verdict(call.arguments().required("password"));
		String message = verdict.map((code) -> code.text(call.caller().language())).orElse("OK");
		return Map.of("valid", verdict.isEmpty(), "message", message);
	}

}
