package io.github.authingspring.security;

import java.io.Serial;
import java.time.Duration;

import io.github.authingspring.client.AuthingException;

/**
 * Authing refuses for a while because of too many attempts, or a quota is used up; or a
 * limit of the application itself is reached, and Authing was not asked.
 */
public class AuthingRateLimitException extends AuthingServiceException {

	@Serial
	private static final long serialVersionUID = 1L;

	AuthingRateLimitException(AuthingException cause) {
		super(cause);
	}

	/**
	 * Create an exception for a limit of the application itself.
	 * @param retryAfter how long to wait before another try
	 */
	public AuthingRateLimitException(Duration retryAfter) {
		super("A limit of this application is reached", retryAfter);
	}

}
