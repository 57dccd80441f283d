package io.github.authingspring.client.model;

/**
 * What an SMS code is for. A code that is sent for one purpose is refused for another.
 */
public enum SmsScene {

	/**
	 * Sign-in.
	 */
	LOGIN("login"),

	/**
	 * Registration.
	 */
	REGISTER("register"),

	/**
	 * New password.
	 */
	RESET("reset"),

	/**
	 * Bind a phone.
	 */
	BIND("bind"),

	/**
	 * Unbind a phone.
	 */
	UNBIND("unbind"),

	/**
	 * Bind a phone as second factor.
	 */
	MFA_BIND("mfa-bind"),

	/**
	 * Second factor.
	 */
	MFA_VERIFY("mfa-verify"),

	/**
	 * Unbind a second factor.
	 */
	MFA_UNBIND("mfa-unbind"),

	/**
	 * Complete the profile.
	 */
	COMPLETE_PHONE("complete-phone");

	private final String value;

	SmsScene(String value) {
		this.value = value;
	}

	/**
	 * Return the name on the wire.
	 * @return the name
	 */
	public String value() {
		return this.value;
	}

}
