package io.github.authingspring.security;

import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureCredentialsExpiredEvent;
import org.springframework.security.authentication.event.AuthenticationFailureExpiredEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.CredentialsContainer;

/**
 * Publishes the outcome of sign-ins without the password that was tried. A failure is
 * published after all providers were asked, so nobody needs it any more.
 */
public final class AuthingLoginEventPublisher implements AuthenticationEventPublisher {

	private static final Map<Class<? extends AuthenticationException>, Class<? extends AbstractAuthenticationFailureEvent>> EVENTS = Map
		.of(AuthingServiceException.class, AuthenticationFailureServiceExceptionEvent.class,
				AuthingRateLimitException.class, AuthenticationFailureServiceExceptionEvent.class,
				AuthingPasswordResetRequiredException.class, AuthenticationFailureCredentialsExpiredEvent.class,
				AuthingCaptchaRequiredException.class, AuthingLoginStepEvent.class, AuthingMfaRequiredException.class,
				AuthingLoginStepEvent.class, AuthingLoginStepException.class, AuthingLoginStepEvent.class,
				AuthingLoginAttemptExpiredException.class, AuthenticationFailureExpiredEvent.class);

	private final AuthenticationEventPublisher delegate;

	/**
	 * Create a publisher.
	 * @param delegate publishes what is left
	 */
	public AuthingLoginEventPublisher(AuthenticationEventPublisher delegate) {
		this.delegate = delegate;
	}

	/**
	 * Return a publisher of Spring Security's events that also knows the failures of this
	 * package.
	 * @param events takes the events
	 * @return a new publisher
	 */
	public static AuthingLoginEventPublisher of(ApplicationEventPublisher events) {
		DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
		publisher.setAdditionalExceptionMappings(EVENTS);
		return new AuthingLoginEventPublisher(publisher);
	}

	@Override
	public void publishAuthenticationSuccess(Authentication authentication) {
		this.delegate.publishAuthenticationSuccess(authentication);
	}

	@Override
	public void publishAuthenticationFailure(AuthenticationException exception, Authentication authentication) {
		if (authentication instanceof CredentialsContainer container) {
			container.eraseCredentials();
		}
		this.delegate.publishAuthenticationFailure(exception, authentication);
	}

}
