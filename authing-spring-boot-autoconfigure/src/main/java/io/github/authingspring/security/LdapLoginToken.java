package io.github.authingspring.security;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Sign-in with an account of the LDAP directory behind the user pool.
 */
public final class LdapLoginToken extends AuthingLoginToken {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create a token.
	 * @param username the name in the directory
	 * @param password the password
	 */
	public LdapLoginToken(String username, String password) {
		this(username, password, null);
	}

	/**
	 * Create a token that answers a captcha.
	 * @param username the name in the directory
	 * @param password the password
	 * @param captcha what was read from a captcha picture, or {@code null}
	 */
	public LdapLoginToken(String username, String password, @Nullable CaptchaAnswer captcha) {
		super(LoginMethod.LDAP, username, password, captcha);
	}

}
