package io.github.authingspring.security;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How a user proves a second time who it is. Each is a factor of Spring Security: a dated
 * authority of the signed-in user.
 */
public enum SecondFactor {

	/**
	 * A code of an authenticator application.
	 */
	TOTP,

	/**
	 * A code by SMS.
	 */
	SMS,

	/**
	 * A code by email.
	 */
	EMAIL,

	/**
	 * A picture of the face.
	 */
	FACE,

	/**
	 * The recovery code of an authenticator application that is lost.
	 */
	RECOVERY_CODE;

	/**
	 * Authority of users who gave a code of an authenticator application.
	 */
	public static final String TOTP_AUTHORITY = "FACTOR_TOTP";

	/**
	 * Authority of users who gave a code sent by SMS.
	 */
	public static final String SMS_AUTHORITY = "FACTOR_SMS";

	/**
	 * Authority of users who gave a code sent by email.
	 */
	public static final String EMAIL_AUTHORITY = "FACTOR_EMAIL";

	/**
	 * Authority of users who showed their face.
	 */
	public static final String FACE_AUTHORITY = "FACTOR_FACE";

	/**
	 * Authority of users who gave a recovery code.
	 */
	public static final String RECOVERY_CODE_AUTHORITY = "FACTOR_RECOVERY_CODE";

	/**
	 * Return the factor of the given name.
	 * @param value the name, such as {@code recovery-code}
	 * @return the factor, or {@code null} if there is none of that name
	 */
	public static @Nullable SecondFactor of(String value) {
		for (SecondFactor factor : values()) {
			if (factor.value().equals(value)) {
				return factor;
			}
		}
		return null;
	}

	/**
	 * Return the name in requests.
	 * @return the name, such as {@code recovery-code}
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Return the authority that stands for this factor.
	 * @return the authority, such as {@code FACTOR_TOTP}
	 */
	public String authority() {
		return "FACTOR_" + name();
	}

}
