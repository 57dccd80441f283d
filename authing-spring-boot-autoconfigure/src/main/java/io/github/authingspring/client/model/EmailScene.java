package io.github.authingspring.client.model;

/**
 * What an email is for. A code that is sent for one purpose is refused for another.
 */
public enum EmailScene {

	/** New password. */
	RESET_PASSWORD,
	/** New password, by code. */
	RESET_PASSWORD_VERIFY_CODE,
	/** A link that proves the address. */
	VERIFY_EMAIL,
	/** Proof of the address at the first sign-in. */
	FIRST_EMAIL_LOGIN_VERIFY,
	/** Proof of the address, started by an administrator. */
	CONSOLE_CONDUCTED_VERIFY,
	/** Bind or change an address. */
	CHANGE_EMAIL,
	/** Bind an address, by code. */
	EMAIL_BIND_VERIFY_CODE,
	/** Unbind an address, by code. */
	EMAIL_UNBIND_VERIFY_CODE,
	/** Second factor. */
	MFA_VERIFY,
	/** Any purpose, by code. */
	VERIFY_CODE,
	/** Registration, by code. */
	REGISTER_VERIFY_CODE,
	/** Sign-in, by code. */
	LOGIN_VERIFY_CODE,
	/** Second factor, by code. */
	MFA_VERIFY_CODE,
	/** Complete the profile, by code. */
	INFORMATION_COMPLETION_VERIFY_CODE

}
