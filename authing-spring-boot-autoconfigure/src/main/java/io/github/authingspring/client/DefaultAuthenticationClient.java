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
		return new AuthenticatedClient() {

			@Override
			public <T> AuthingCall<T> call(AuthingRequest<T> request) {
				return DefaultAuthenticationClient.this.transport.call(request, tokens);
			}

		};
	}

}
