package io.github.authingspring.client;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Where the key for passwords comes from: configured, fetched, or the one of Authing's
 * cloud.
 */
final class PublicKeys {

	private static final String FETCHED = "auto";

	private static final Duration LIFETIME = Duration.ofHours(1);

	private static final AuthingTokenSource NO_TOKEN = Mono::empty;

	private PublicKeys() {
	}

	static Mono<PasswordCipher> cipher(@Nullable String configured, RequestBinder.Caller caller) {
		if (!FETCHED.equals(configured)) {
			return Mono.just(PasswordCipher.of((configured != null) ? configured : PasswordCipher.DEFAULT_KEY));
		}
		AuthingRequest<PasswordCipher> request = AuthingRequest.get("publicKey", AuthingProbe.PATH,
				(answer) -> read(answer, answer.as(Published.class)));
		return Mono.defer(() -> caller.call(request, NO_TOKEN).toMono())
			.cache((cipher) -> LIFETIME, (fault) -> Duration.ZERO, () -> Duration.ZERO);
	}

	private static PasswordCipher read(Answer answer, Published published) {
		try {
			return PasswordCipher.of(String.valueOf(published.publicKey));
		}
		catch (IllegalArgumentException ex) {
			throw AuthingTransportException.answer(answer.request(), "the published public key is not an RSA key");
		}
	}

	private record Published(@Nullable String publicKey) {

	}

}
