package io.github.authingspring.security;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Sign-in with an email address and a password.
 */
public final class EmailLoginToken extends AuthingLoginToken {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create a token.
	 * @param email the email address
	 * @param password the password
	 */
	public EmailLoginToken(String email, String password) {
		this(email, password, null);
	}

	/**
	 * Create a token that answers a captcha.
	 * @param email the email address
	 * @param password the password
	 * @param captcha what was read from a captcha picture, or {@code null}
	 */
	public EmailLoginToken(String email, String password, @Nullable CaptchaAnswer captcha) {
		super(LoginMethod.EMAIL, email, password, captcha);
	}

}
