package io.github.authingspring.security;

import java.io.Serial;

/**
 * Sign-in with a phone number and a code from an SMS. Authing takes no captcha here.
 */
public final class PhoneCodeLoginToken extends AuthingLoginToken {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create a token.
	 * @param phone the phone number
	 * @param code the code
	 */
	public PhoneCodeLoginToken(String phone, String code) {
		super(LoginMethod.PHONE_CODE, phone, code, null);
	}

}
