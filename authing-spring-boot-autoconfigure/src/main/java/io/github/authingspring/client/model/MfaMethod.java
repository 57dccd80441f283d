package io.github.authingspring.client.model;

/**
 * A second factor that an application may ask for.
 */
public enum MfaMethod {

	/**
	 * A code by SMS.
	 */
	SMS,

	/**
	 * A code by email.
	 */
	EMAIL,

	/**
	 * A code of an authenticator application (TOTP).
	 */
	OTP,

	/**
	 * A picture of the face.
	 */
	FACE

}
