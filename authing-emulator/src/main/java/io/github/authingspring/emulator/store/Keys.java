package io.github.authingspring.emulator.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.authingspring.emulator.crypto.RsaKeys;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the emulator. Clients encrypt passwords for the one, which is as short as
 * Authing's; the other signs RS256 tokens.
 */
final class Keys {

	private static final int PASSWORD_KEY_SIZE = 1024;

	private static final int SIGNING_KEY_SIZE = 2048;

	private final Supplier<RsaKeys> password;

	private final LazyKey signing;

	private Keys(Supplier<RsaKeys> password, LazyKey signing) {
		this.password = password;
		this.signing = signing;
	}

	static Keys of(StateDocument document) {
		return new Keys(
				(document.passwordKey() != null) ? given(document.passwordKey())
						: CompletableFuture.supplyAsync(() -> RsaKeys.generate(PASSWORD_KEY_SIZE))::join,
				new LazyKey(SIGNING_KEY_SIZE, document.signingKey()));
	}

	Keys with(StateDocument document) {
		return new Keys((document.passwordKey() != null) ? given(document.passwordKey()) : this.password,
				(document.signingKey() != null) ? new LazyKey(SIGNING_KEY_SIZE, document.signingKey()) : this.signing);
	}

	private static Supplier<RsaKeys> given(String encoded) {
		RsaKeys keys = RsaKeys.from(encoded, PASSWORD_KEY_SIZE);
		return () -> keys;
	}

	RsaKeys password() {
		return this.password.get();
	}

	RsaKeys signing() {
		return this.signing.get();
	}

	@Nullable String encodedSigningKey() {
		return this.signing.encoded();
	}

}
