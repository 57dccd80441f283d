package io.github.authingspring.sample;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;

/**
 * A new password.
 *
 * @param current the password so far, empty if there is none
 * @param password the new password
 * @param again the new password once more
 * @param others whether the user is signed out everywhere else; missing for no
 */
record PasswordForm(String current, @NotEmpty String password, String again, Boolean others) {

	PasswordForm {
		current = Objects.requireNonNullElse(current, "");
		password = Objects.requireNonNullElse(password, "");
		again = Objects.requireNonNullElse(again, "");
		others = Objects.requireNonNullElse(others, false);
	}

	static PasswordForm empty() {
		return new PasswordForm("", "", "", true);
	}

	@Override
	public String toString() {
		return "PasswordForm[***]";
	}

}
