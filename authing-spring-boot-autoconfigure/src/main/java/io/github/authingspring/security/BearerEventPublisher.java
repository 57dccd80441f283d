package io.github.authingspring.security;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Publishes failures without the token: after a fault it may well be a good one.
 */
final class BearerEventPublisher implements AuthenticationEventPublisher {

	private final AuthenticationEventPublisher delegate;

	BearerEventPublisher(AuthenticationEventPublisher delegate) {
		this.delegate = delegate;
	}

	@Override
	public void publishAuthenticationSuccess(Authentication authentication) {
		this.delegate.publishAuthenticationSuccess(authentication);
	}

	@Override
	public void publishAuthenticationFailure(AuthenticationException failure, Authentication attempt) {
		PreAuthenticatedAuthenticationToken nameless = new PreAuthenticatedAuthenticationToken(BearerAttempt.NAME,
				null);
		nameless.setDetails(attempt.getDetails());
		failure.setAuthenticationRequest(nameless);
		this.delegate.publishAuthenticationFailure(failure, nameless);
	}

}
