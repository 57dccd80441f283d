package io.github.authingspring.security;

import io.github.authingspring.client.AuthingErrorCategory;
import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.AuthingTransportException;
import io.github.authingspring.client.CaptchaRequiredException;
import io.github.authingspring.client.LoginExpiredException;
import io.github.authingspring.client.MfaRequiredException;
import io.github.authingspring.client.PasswordResetRequiredException;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.SpringSecurityMessageSource;

/**
 * Translates what went wrong at Authing into what Spring Security understands. A
 * {@code ProviderManager} asks the next provider, or its parent, after everything but an
 * {@code AccountStatusException} and an {@code InternalAuthenticationServiceException}:
 * only wrong credentials may become anything else.
 */
public final class AuthingFailures {

	private final MessageSourceAccessor messages = SpringSecurityMessageSource.getAccessor();

	/**
	 * Create a translator. It reads its texts now: a failure may be translated on an
	 * event loop, which must not wait for a file.
	 */
	public AuthingFailures() {
		message("badCredentials", "");
	}

	/**
	 * Translate a failed sign-in.
	 * @param failure what the client threw
	 * @return the exception to throw instead
	 */
	public AuthenticationException translate(AuthingException failure) {
		if (failure instanceof AuthingResponseException refusal) {
			return refused(refusal);
		}
		return fault(failure);
	}

	/**
	 * Translate a failure that, whatever it is, says nothing about the user.
	 */
	AuthingServiceException fault(AuthingException failure) {
		boolean throttled = (failure instanceof AuthingTransportException fault)
				? fault.status() == HttpStatus.TOO_MANY_REQUESTS.value()
				: failure instanceof AuthingResponseException refusal
						&& refusal.category() == AuthingErrorCategory.RATE_LIMIT;
		return throttled ? new AuthingRateLimitException(failure) : new AuthingServiceException(failure);
	}

	/**
	 * Translate a failed second step of a sign-in.
	 * @param failure what the client threw
	 * @return the exception to throw instead
	 */
	public AuthenticationException translateSecondFactor(AuthingException failure) {
		return (failure instanceof LoginExpiredException) ? new AuthingLoginAttemptExpiredException(failure)
				: translate(failure);
	}

	private AuthenticationException refused(AuthingResponseException refusal) {
		if (refusal instanceof CaptchaRequiredException captcha) {
			return new AuthingCaptchaRequiredException(captcha);
		}
		if (refusal instanceof MfaRequiredException mfa) {
			return new AuthingMfaRequiredException(mfa);
		}
		if (refusal instanceof PasswordResetRequiredException reset) {
			return new AuthingPasswordResetRequiredException(reset);
		}
		return switch (refusal.category()) {
			case CREDENTIALS, UNKNOWN_USER, INPUT -> badCredentials();
			case LOCKED -> new LockedException(message("locked", "User account is locked"), refusal);
			case DISABLED -> new DisabledException(message("disabled", "User is disabled"), refusal);
			case STEP -> new AuthingLoginStepException(refusal);
			default -> fault(refusal);
		};
	}

	/**
	 * Return the one failure of wrong passwords, unknown users and input that cannot be
	 * right. It has no cause, which would tell them apart.
	 * @return a new exception
	 */
	BadCredentialsException badCredentials() {
		return new BadCredentialsException(message("badCredentials", "Bad credentials"));
	}

	private String message(String code, String text) {
		return this.messages.getMessage("AbstractUserDetailsAuthenticationProvider." + code, text);
	}

}
