package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.LoginExpiredException;
import io.github.authingspring.client.model.RefreshedToken;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges tokens of sign-ins that this application made itself.
 */
final class DirectTokenRenewal implements TokenRenewal {

	private final AuthenticationClient client;

	DirectTokenRenewal(AuthenticationClient client) {
		this.client = client;
	}

	@Override
	public @Nullable AuthingIdToken renew(AuthingAuthentication user, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			RefreshedToken refreshed = this.client.as(user.idToken().value()).refreshToken().execute();
			return new AuthingIdToken(refreshed.token(), refreshed.exp());
		}
		catch (LoginExpiredException ex) {
			return null;
		}
	}

}
