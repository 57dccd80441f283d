package io.github.authingspring.security;

import java.util.function.Supplier;

import io.github.authingspring.client.AuthingCall;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;

/**
 * A step of a sign-in, and what is erased after it, the same for blocking and reactive
 * applications.
 *
 * @param call prepares what is asked; fails if that cannot succeed
 * @param token the typed form of the attempt
 * @param attempt the attempt as it was made
 */
record SignIn(Supplier<AuthingCall<AuthingAuthentication>> call, CredentialsContainer token, Authentication attempt) {

	/**
	 * Erase the secrets of the attempt as soon as no other provider can need them: a
	 * plain token keeps its password after wrong credentials only.
	 */
	void end(@Nullable Throwable failure) {
		this.token.eraseCredentials();
		boolean nobodyElseIsAsked = failure instanceof AccountStatusException
				|| failure instanceof InternalAuthenticationServiceException;
		if (nobodyElseIsAsked && this.attempt instanceof CredentialsContainer container) {
			container.eraseCredentials();
		}
	}

}
