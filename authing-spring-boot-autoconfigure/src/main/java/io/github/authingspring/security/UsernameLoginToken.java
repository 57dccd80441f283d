package io.github.authingspring.security;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Sign-in with a user name and a password.
 */
public final class UsernameLoginToken extends AuthingLoginToken {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create a token.
	 * @param username the user name
	 * @param password the password
	 */
	public UsernameLoginToken(String username, String password) {
		this(username, password, null);
	}

	/**
	 * Create a token that answers a captcha.
	 * @param username the user name
	 * @param password the password
	 * @param captcha what was read from a captcha picture, or {@code null}
	 */
	public UsernameLoginToken(String username, String password, @Nullable CaptchaAnswer captcha) {
		super(LoginMethod.USERNAME, username, password, captcha);
	}

}
