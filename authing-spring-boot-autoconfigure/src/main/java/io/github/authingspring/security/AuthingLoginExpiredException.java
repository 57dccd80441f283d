package io.github.authingspring.security;

import java.io.Serial;

import io.github.authingspring.client.LoginExpiredException;

import org.springframework.security.core.AuthenticationException;

/**
 * Authing no longer accepts the token of the signed-in user, who has to sign in again.
 */
public class AuthingLoginExpiredException extends AuthenticationException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final LoginExpiredException refusal;

	AuthingLoginExpiredException(LoginExpiredException cause) {
		super("The login has expired at Authing", cause);
		this.refusal = cause;
	}

	/**
	 * Tell whether it is the token of a sign-in that Authing no longer accepts.
	 * @param user the sign-in
	 * @return whether it has expired
	 */
	public boolean concerns(AuthingAuthentication user) {
		return this.refusal.concerns(user.idToken().value());
	}

}
