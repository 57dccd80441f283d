package io.github.authingspring.security;

import java.util.List;

import io.github.authingspring.client.AuthenticationClient;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.CredentialsContainer;

/**
 * Signs users in at Authing: takes an {@link AuthingLoginToken}, a plain
 * {@code UsernamePasswordAuthenticationToken} or, after
 * {@link AuthingMfaRequiredException}, a {@link SecondFactorToken}, and returns an
 * {@link AuthingAuthentication}. The password of an attempt is erased from its token as
 * soon as no other provider can need it.
 */
public final class AuthingAuthenticationProvider implements AuthenticationProvider {

	private final AuthingAuthenticator authenticator;

	private final SecondFactorAuthenticator secondFactors;

	/**
	 * Create a provider.
	 * @param client signs in
	 * @param settings how sign-in works
	 * @param customizers fill what goes along with a sign-in
	 */
	public AuthingAuthenticationProvider(AuthenticationClient client, AuthingLoginSettings settings,
			List<LoginOptionsCustomizer> customizers) {
		this(client, settings, customizers, AuthingSecurityObservations.NONE);
	}

	/**
	 * Create a provider whose sign-ins are observed.
	 * @param client signs in
	 * @param settings how sign-in works
	 * @param customizers fill what goes along with a sign-in
	 * @param observations how sign-ins are observed
	 */
	public AuthingAuthenticationProvider(AuthenticationClient client, AuthingLoginSettings settings,
			List<LoginOptionsCustomizer> customizers, AuthingSecurityObservations observations) {
		this.authenticator = new AuthingAuthenticator(client, settings, customizers, observations);
		this.secondFactors = new SecondFactorAuthenticator(client, observations);
	}

	@Override
	public Authentication authenticate(Authentication authentication) throws AuthenticationException {
		return (authentication instanceof SecondFactorToken second) ? second(second) : first(authentication);
	}

	private Authentication second(SecondFactorToken second) {
		try {
			return this.secondFactors.authenticate(second).execute();
		}
		finally {
			second.eraseCredentials();
		}
	}

	private Authentication first(Authentication authentication) {
		AuthingLoginToken login = this.authenticator.login(authentication);
		try {
			return this.authenticator.authenticate(login).execute();
		}
		catch (AccountStatusException | InternalAuthenticationServiceException ex) {
			// a plain token keeps its password after wrong credentials only, because then
			// another provider is asked
			if (authentication instanceof CredentialsContainer container) {
				container.eraseCredentials();
			}
			throw ex;
		}
		finally {
			login.eraseCredentials();
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.authenticator.supports(authentication) || authentication == SecondFactorToken.class;
	}

}
