package io.github.authingspring.security;

import io.github.authingspring.client.AuthenticatedClient;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.AuthingRequest;
import io.github.authingspring.client.LoginExpiredException;

/**
 * Makes calls for the signed-in user. That his login has expired at Authing is for Spring
 * Security to handle: such a call ends in {@link AuthingLoginExpiredException}.
 */
public final class SignedInUser implements AuthenticatedClient {

	private final AuthenticatedClient client;

	/**
	 * Create calls of whoever is signed in when they are executed.
	 * @param client makes the calls
	 */
	public SignedInUser(AuthenticationClient client) {
		this.client = client.as(new SignedInUserTokenSource());
	}

	@Override
	public <T> AuthingCall<T> call(AuthingRequest<T> request) {
		return this.client.call(request).mapFailure(SignedInUser::translate);
	}

	private static Throwable translate(AuthingException failure) {
		return (failure instanceof LoginExpiredException expired) ? new AuthingLoginExpiredException(expired) : failure;
	}

}
