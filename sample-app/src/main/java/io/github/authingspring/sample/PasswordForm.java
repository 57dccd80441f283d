package io.github.authingspring.sample;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;

/**
 * A new password.
 *
 * @param current the password so far, empty if there is none
 * @param password the new password
 * @param again the new password once more
 */
record PasswordForm(String current, @NotEmpty String password, String again) {

	PasswordForm {
		current = Objects.requireNonNullElse(current, "");
		password = Objects.requireNonNullElse(password, "");
		again = Objects.requireNonNullElse(again, "");
	}

	static PasswordForm empty() {
		return new PasswordForm("", "", "");
	}

	@Override
	public String toString() {
		return "PasswordForm[***]";
	}

}
