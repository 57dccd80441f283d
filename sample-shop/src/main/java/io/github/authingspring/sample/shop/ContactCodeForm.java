package io.github.authingspring.sample.shop;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;

/**
 * The codes that prove an email address or phone number to be one's own.
 *
 * @param code the code sent to the new one
 * @param oldCode the code sent to the old one, empty if there is none
 */
public record ContactCodeForm(@NotEmpty String code, String oldCode) {

	/**
	 * Take what was typed, without spaces.
	 * @param code the code sent to the new one; {@code null} for none
	 * @param oldCode the code sent to the old one; {@code null} for none
	 */
	public ContactCodeForm {
		code = Objects.requireNonNullElse(code, "").replace(" ", "");
		oldCode = Objects.requireNonNullElse(oldCode, "").replace(" ", "");
	}

	/**
	 * Return the form to begin with.
	 * @return the form
	 */
	public static ContactCodeForm empty() {
		return new ContactCodeForm("", "");
	}

	@Override
	public String toString() {
		return "ContactCodeForm[***]";
	}

}
