package io.github.authingspring.security;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Sign-in with a phone number and a password.
 */
public final class PhonePasswordLoginToken extends AuthingLoginToken {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create a token.
	 * @param phone the phone number
	 * @param password the password
	 */
	public PhonePasswordLoginToken(String phone, String password) {
		this(phone, password, null);
	}

	/**
	 * Create a token that answers a captcha.
	 * @param phone the phone number
	 * @param password the password
	 * @param captcha what was read from a captcha picture, or {@code null}
	 */
	public PhonePasswordLoginToken(String phone, String password, @Nullable CaptchaAnswer captcha) {
		super(LoginMethod.PHONE_PASSWORD, phone, password, captcha);
	}

}
