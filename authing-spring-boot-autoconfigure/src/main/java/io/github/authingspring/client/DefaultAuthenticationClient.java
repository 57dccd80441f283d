package io.github.authingspring.client;

import reactor.core.publisher.Mono;

/**
 * The operations over a transport.
 */
final class DefaultAuthenticationClient implements AuthenticationClient {

	private final AuthingTransport transport;

	DefaultAuthenticationClient(AuthingTransport transport) {
		this.transport = transport;
	}

	@Override
	public <T> AuthingCall<T> call(AuthingRequest<T> request) {
		return this.transport.call(request, Mono::empty);
	}

	@Override
	public AuthenticatedClient as(AuthingTokenSource tokens) {
		Bound bound = bound(tokens);
		return bound::call;
	}

	@Override
	public MfaVerificationOperations mfa(String mfaToken) {
		Bound bound = bound(AuthingTokenSource.of(mfaToken));
		return bound::call;
	}

	private Bound bound(AuthingTokenSource tokens) {
		return new Bound(this.transport, tokens);
	}

	private record Bound(AuthingTransport transport, AuthingTokenSource tokens) {

		<T> AuthingCall<T> call(AuthingRequest<T> request) {
			return this.transport.call(request, this.tokens);
		}

	}

}
