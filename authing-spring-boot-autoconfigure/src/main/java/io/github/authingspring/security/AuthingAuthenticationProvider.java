package io.github.authingspring.security;

import java.util.List;

import io.github.authingspring.client.LoginOperations;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.CredentialsContainer;

/**
 * Signs users in at Authing: takes an {@link AuthingLoginToken}, or a plain
 * {@code UsernamePasswordAuthenticationToken}, and returns an
 * {@link AuthingAuthentication}. The password of an attempt is erased from its token as
 * soon as no other provider can need it.
 */
public final class AuthingAuthenticationProvider implements AuthenticationProvider {

	private final AuthingAuthenticator authenticator;

	/**
	 * Create a provider.
	 * @param client signs in
	 * @param settings how sign-in works
	 * @param customizers fill what goes along with a sign-in
	 */
	public AuthingAuthenticationProvider(LoginOperations client, AuthingLoginSettings settings,
			List<LoginOptionsCustomizer> customizers) {
		this.authenticator = new AuthingAuthenticator(client, settings, customizers);
	}

	@Override
	public Authentication authenticate(Authentication authentication) throws AuthenticationException {
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
		return this.authenticator.supports(authentication);
	}

}
