package io.github.authingspring.security;

import java.io.Serial;

import io.github.authingspring.client.AuthingResponseException;

import org.springframework.security.authentication.AccountStatusException;

/**
 * Authing wants another interactive step, such as binding or choosing an account.
 */
public class AuthingLoginStepException extends AccountStatusException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final int code;

	AuthingLoginStepException(AuthingResponseException cause) {
		super("Authing wants another step (code %d)".formatted(cause.code()), cause);
		this.code = cause.code();
	}

	/**
	 * Return which step.
	 * @return Authing's code, such as 2921
	 */
	public int code() {
		return this.code;
	}

}
