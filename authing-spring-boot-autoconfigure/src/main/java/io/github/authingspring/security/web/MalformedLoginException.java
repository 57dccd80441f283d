package io.github.authingspring.security.web;

import org.springframework.security.core.AuthenticationException;

/**
 * A sign-in that cannot be read. Nothing was sent to Authing.
 */
final class MalformedLoginException extends AuthenticationException {

	MalformedLoginException(String message) {
		super(message);
	}

}
