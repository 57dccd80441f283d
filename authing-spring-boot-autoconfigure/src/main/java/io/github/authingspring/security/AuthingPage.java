package io.github.authingspring.security;

import java.util.Locale;

/**
 * A page of a sign-in that an application may replace by one of its own.
 */
public enum AuthingPage {

	/**
	 * Sign-in.
	 */
	LOGIN("/login"),

	/**
	 * Second factor.
	 */
	MFA("/login/mfa"),

	/**
	 * First binding of an authenticator application.
	 */
	TOTP("/login/mfa/totp"),

	/**
	 * Forced or first password.
	 */
	PASSWORD("/login/password"),

	/**
	 * Registration.
	 */
	REGISTER("/register"),

	/**
	 * Forgotten password.
	 */
	FORGOT_PASSWORD("/forgot-password");

	private final String path;

	AuthingPage(String path) {
		this.path = path;
	}

	/**
	 * Return the path of the starter's page, which is also the path that forms post to.
	 * @return the path
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the name in properties and templates.
	 * @return the name, such as {@code forgot-password}
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
