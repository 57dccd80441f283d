package io.github.authingspring.security;

import java.io.Serial;

import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Published when a sign-in is not complete because Authing wants another step: a captcha,
 * a second factor, or one that {@link AuthingLoginStepException} tells.
 */
public class AuthingLoginStepEvent extends AbstractAuthenticationFailureEvent {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create an event.
	 * @param authentication the sign-in, without credentials
	 * @param exception which step
	 */
	public AuthingLoginStepEvent(Authentication authentication, AuthenticationException exception) {
		super(authentication, exception);
	}

}
