package io.github.authingspring.client;

/**
 * What Authing's error codes stand for.
 */
public enum AuthingErrorCategory {

	/**
	 * Password or one-time code wrong.
	 */
	CREDENTIALS,

	/**
	 * User does not exist.
	 */
	UNKNOWN_USER,

	/**
	 * Captcha needed or wrong.
	 */
	CAPTCHA,

	/**
	 * Second factor needed.
	 */
	MFA,

	/**
	 * Account locked.
	 */
	LOCKED,

	/**
	 * Account disabled, not verified, or not allowed here.
	 */
	DISABLED,

	/**
	 * Password must be replaced first.
	 */
	PASSWORD_RESET,

	/**
	 * Another interactive step is needed, such as binding an account.
	 */
	STEP,

	/**
	 * Not logged in, or the token is expired or invalid.
	 */
	LOGIN_EXPIRED,

	/**
	 * Too often, or a quota is used up.
	 */
	RATE_LIMIT,

	/**
	 * The caller's input is bad or conflicts with what exists.
	 */
	INPUT,

	/**
	 * The caller lacks a permission.
	 */
	PERMISSION,

	/**
	 * The application's own configuration is wrong.
	 */
	CONFIGURATION,

	/**
	 * A fault on Authing's side.
	 */
	SERVER,

	/**
	 * Anything else, including codes that are not known.
	 */
	OTHER

}
