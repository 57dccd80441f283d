package io.github.authingspring.security.login;

import java.util.Optional;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.LoginExpiredException;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;

/**
 * Exchanges tokens of sign-ins that this application made itself.
 *
 * @param client exchanges them
 */
public record DirectTokenRenewal(AuthenticationClient client) {

	/**
	 * Prepare to exchange the token of a user.
	 * @param user the user
	 * @return the new token; empty if Authing refuses
	 */
	public LoginCall<Optional<AuthingIdToken>> renew(AuthingAuthentication user) {
		return LoginCall.of(this.client.as(user.idToken().value()).refreshToken())
			.map((refreshed) -> Optional.of(new AuthingIdToken(refreshed.token(), refreshed.exp())))
			.recover((failure) -> {
				if (failure instanceof LoginExpiredException) {
					return Optional.empty();
				}
				throw failure;
			});
	}

}
