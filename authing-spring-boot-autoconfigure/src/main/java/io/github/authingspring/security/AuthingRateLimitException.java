package io.github.authingspring.security;

import io.github.authingspring.client.AuthingException;

/**
 * Authing refuses for a while because of too many attempts, or a quota is used up.
 */
public class AuthingRateLimitException extends AuthingServiceException {

	AuthingRateLimitException(AuthingException cause) {
		super(cause);
	}

}
