package io.github.authingspring.security;

import io.github.authingspring.client.LoginExpiredException;

import org.springframework.security.core.AuthenticationException;

/**
 * Authing no longer accepts the token of the signed-in user, who has to sign in again.
 */
public class AuthingLoginExpiredException extends AuthenticationException {

	AuthingLoginExpiredException(LoginExpiredException cause) {
		super("The login has expired at Authing", cause);
	}

}
