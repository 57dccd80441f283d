package io.github.authingspring.security;

import java.util.List;

import io.github.authingspring.client.AuthenticationClient;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Signs users in at Authing: takes an {@link AuthingLoginToken}, a plain
 * {@code UsernamePasswordAuthenticationToken} or, after
 * {@link AuthingMfaRequiredException}, a {@link SecondFactorToken}, and returns an
 * {@link AuthingAuthentication}. The password of an attempt is erased from its token as
 * soon as no other provider can need it.
 */
public final class AuthingAuthenticationProvider implements AuthenticationProvider {

	private final SignIns signIns;

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
		this.signIns = new SignIns(client, settings, customizers, observations);
	}

	@Override
	public Authentication authenticate(Authentication authentication) throws AuthenticationException {
		SignIn signIn = this.signIns.of(authentication);
		RuntimeException failure = null;
		try {
			return signIn.call().get().execute();
		}
		catch (RuntimeException ex) {
			failure = ex;
			throw ex;
		}
		finally {
			signIn.end(failure);
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.signIns.supports(authentication);
	}

}
