package io.github.authingspring.security;

import java.time.Duration;

import io.github.authingspring.client.AuthingException;

/**
 * Authing refuses for a while because of too many attempts, or a quota is used up; or a
 * limit of the application itself is reached, and Authing was not asked.
 */
public class AuthingRateLimitException extends AuthingServiceException {

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
