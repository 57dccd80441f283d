package io.github.authingspring.test;

import io.github.authingspring.client.AuthenticatedClient;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.AuthingRequest;
import io.github.authingspring.client.AuthingTokenSource;
import io.github.authingspring.client.MfaVerificationOperations;
import reactor.core.publisher.Mono;

/**
 * A client of slices: each call fails and tells what to do.
 */
final class OfflineClient implements AuthenticationClient {

	@Override
	public <T> AuthingCall<T> call(AuthingRequest<T> request) {
		return AuthingCall.of(request, refusal(request));
	}

	@Override
	public AuthenticatedClient as(AuthingTokenSource tokens) {
		Bound bound = new Bound(tokens);
		return bound::call;
	}

	@Override
	public MfaVerificationOperations mfa(String mfaToken) {
		return this::call;
	}

	private static <T> Mono<T> refusal(AuthingRequest<T> request) {
		return Mono.error(() -> new IllegalStateException(
				("'%s' would ask Authing, and a slice of the application asks nobody: replace the operations by a "
						+ "@MockitoBean, or sign in at the emulator in an @AuthingEmulatorTest")
					.formatted(request.operation())));
	}

	/**
	 * Whoever is not signed in is still told so first.
	 */
	private record Bound(AuthingTokenSource tokens) {

		<T> AuthingCall<T> call(AuthingRequest<T> request) {
			return AuthingCall.of(request, this.tokens.token().then(refusal(request)));
		}

	}

}
