package io.github.authingspring.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of the profile that a user may change. Email address, phone number and password
 * have operations of their own, because changing them needs a proof.
 */
public enum ProfileField {

	/** User name. */
	USERNAME,
	/** Nickname. */
	NICKNAME,
	/** Address of the picture. */
	PHOTO,
	/** Company. */
	COMPANY,
	/** Browser. */
	BROWSER,
	/** Device. */
	DEVICE,
	/** Address of the last sign-in. */
	LAST_IP("lastIP"),
	/** Full name. */
	NAME,
	/** Given name. */
	GIVEN_NAME("givenName"),
	/** Family name. */
	FAMILY_NAME("familyName"),
	/** Middle name. */
	MIDDLE_NAME("middleName"),
	/** Address of the profile page. */
	PROFILE,
	/** Preferred user name. */
	PREFERRED_USERNAME("preferredUsername"),
	/** Address of the web site. */
	WEBSITE,
	/** {@code M}, {@code F} or {@code U}. */
	GENDER,
	/** Date of birth. */
	BIRTHDATE,
	/** Time zone. */
	ZONEINFO,
	/** Language. */
	LOCALE,
	/** Address. */
	ADDRESS,
	/** Address in one text. */
	FORMATTED,
	/** Street. */
	STREET_ADDRESS("streetAddress"),
	/** Town. */
	LOCALITY,
	/** Region. */
	REGION,
	/** Postal code. */
	POSTAL_CODE("postalCode"),
	/** City. */
	CITY,
	/** Province. */
	PROVINCE,
	/** Country. */
	COUNTRY;

	private final String key;

	ProfileField() {
		this.key = name().toLowerCase(Locale.ROOT);
	}

	ProfileField(String key) {
		this.key = key;
	}

	/**
	 * Return the documented name.
	 * @return the name, such as {@code givenName}
	 */
	public String key() {
		return this.key;
	}

	static Optional<ProfileField> of(String key) {
		return Arrays.stream(values()).filter((field) -> field.key.equals(key)).findFirst();
	}

}
