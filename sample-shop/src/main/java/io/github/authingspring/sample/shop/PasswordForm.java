package io.github.authingspring.sample.shop;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A new password.
 *
 * @param current the password so far, empty if there is none
 * @param password the new password
 * @param again the new password once more
 * @param others whether the user is signed out everywhere else; missing for no
 */
public record PasswordForm(String current, @NotEmpty String password, String again, Boolean others) {

	/**
	 * Take what was typed.
	 * @param current the password so far; {@code null} for none
	 * @param password the new password; {@code null} for none
	 * @param again the new password once more; {@code null} for none
	 * @param others whether the user is signed out everywhere else; {@code null} for no
	 */
	public PasswordForm {
		current = Objects.requireNonNullElse(current, "");
		password = Objects.requireNonNullElse(password, "");
		again = Objects.requireNonNullElse(again, "");
		others = Objects.requireNonNullElse(others, false);
	}

	/**
	 * Return the form to begin with.
	 * @return the form
	 */
	public static PasswordForm empty() {
		return new PasswordForm("", "", "", true);
	}

	/**
	 * Note what can be seen to be wrong without asking Authing.
	 * @param hasPassword whether the user has a password so far
	 * @param result the form, which gets the errors
	 */
	public void check(boolean hasPassword, Errors result) {
		if (hasPassword && this.current.isEmpty()) {
			result.rejectValue("current", "missing");
		}
		if (!this.password.equals(this.again)) {
			result.rejectValue("again", "different");
		}
	}

	/**
	 * Return the current password.
	 * @param hasPassword whether the user has a password so far
	 * @return the password, or {@code null} if there is none
	 */
	public @Nullable String current(boolean hasPassword) {
		return hasPassword ? this.current : null;
	}

	@Override
	public String toString() {
		return "PasswordForm[***]";
	}

}
