package io.github.authingspring.security.login;

import java.io.Serial;

import org.springframework.security.core.AuthenticationException;

/**
 * A sign-in that cannot be read. Nothing was sent to Authing.
 */
final class MalformedLoginException extends AuthenticationException {

	@Serial
	private static final long serialVersionUID = 1L;

	MalformedLoginException(String message) {
		super(message);
	}

}
