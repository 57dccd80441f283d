package io.github.authingspring.security;

import java.io.Serial;

import io.github.authingspring.client.AuthingException;

import org.springframework.security.authentication.AccountStatusException;

/**
 * The second step of a sign-in came too late, or without a first one. The user has to
 * begin anew.
 */
public class AuthingLoginAttemptExpiredException extends AccountStatusException {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final String MESSAGE = "There is no sign-in to go on with, or it has expired";

	/**
	 * Create an exception without asking Authing.
	 */
	public AuthingLoginAttemptExpiredException() {
		super(MESSAGE);
	}

	AuthingLoginAttemptExpiredException(AuthingException cause) {
		super(MESSAGE, cause);
	}

}
