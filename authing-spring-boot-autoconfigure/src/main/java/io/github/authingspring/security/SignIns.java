package io.github.authingspring.security;

import java.util.List;

import io.github.authingspring.client.AuthenticationClient;

import org.springframework.security.core.Authentication;

/**
 * Prepares the steps of sign-ins.
 */
final class SignIns {

	private final AuthingAuthenticator authenticator;

	private final SecondFactorAuthenticator secondFactors;

	SignIns(AuthenticationClient client, AuthingLoginSettings settings, List<LoginOptionsCustomizer> customizers,
			AuthingSecurityObservations observations) {
		this.authenticator = new AuthingAuthenticator(client, settings, customizers, observations);
		this.secondFactors = new SecondFactorAuthenticator(client, observations);
	}

	SignIn of(Authentication attempt) {
		if (attempt instanceof SecondFactorToken second) {
			return new SignIn(() -> this.secondFactors.authenticate(second), second, second);
		}
		AuthingLoginToken login = this.authenticator.login(attempt);
		return new SignIn(() -> this.authenticator.authenticate(login), login, attempt);
	}

	boolean supports(Class<?> attempt) {
		return this.authenticator.supports(attempt) || attempt == SecondFactorToken.class;
	}

}
