package io.github.authingspring.sample;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;

/**
 * The codes that prove an email address or phone number to be one's own.
 *
 * @param code the code sent to the new one
 * @param oldCode the code sent to the old one, empty if there is none
 */
record ContactCodeForm(@NotEmpty String code, String oldCode) {

	ContactCodeForm {
		code = Objects.requireNonNullElse(code, "").replace(" ", "");
		oldCode = Objects.requireNonNullElse(oldCode, "").replace(" ", "");
	}

	static ContactCodeForm empty() {
		return new ContactCodeForm("", "");
	}

	@Override
	public String toString() {
		return "ContactCodeForm[***]";
	}

}
