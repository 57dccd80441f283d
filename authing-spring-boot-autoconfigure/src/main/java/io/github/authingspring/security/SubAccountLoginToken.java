package io.github.authingspring.security;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Sign-in with a sub-account.
 */
public final class SubAccountLoginToken extends AuthingLoginToken {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create a token.
	 * @param account the sub-account
	 * @param password the password
	 */
	public SubAccountLoginToken(String account, String password) {
		this(account, password, null);
	}

	/**
	 * Create a token that answers a captcha.
	 * @param account the sub-account
	 * @param password the password
	 * @param captcha what was read from a captcha picture, or {@code null}
	 */
	public SubAccountLoginToken(String account, String password, @Nullable CaptchaAnswer captcha) {
		super(LoginMethod.SUB_ACCOUNT, account, password, captcha);
	}

}
