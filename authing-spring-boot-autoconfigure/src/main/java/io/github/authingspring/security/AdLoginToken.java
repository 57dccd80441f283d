package io.github.authingspring.security;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Sign-in with an account of the Active Directory behind the user pool.
 */
public final class AdLoginToken extends AuthingLoginToken {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create a token.
	 * @param username the name in the directory
	 * @param password the password
	 */
	public AdLoginToken(String username, String password) {
		this(username, password, null);
	}

	/**
	 * Create a token that answers a captcha.
	 * @param username the name in the directory
	 * @param password the password
	 * @param captcha what was read from a captcha picture, or {@code null}
	 */
	public AdLoginToken(String username, String password, @Nullable CaptchaAnswer captcha) {
		super(LoginMethod.AD, username, password, captcha);
	}

}
