package io.github.authingspring.sample.shop;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;

/**
 * What an authenticator application shows.
 *
 * @param totp the code
 */
public record TotpForm(@NotEmpty String totp) {

	/**
	 * Take what was typed, without spaces.
	 * @param totp the code; {@code null} for none
	 */
	public TotpForm {
		totp = Objects.requireNonNullElse(totp, "").replace(" ", "");
	}

	/**
	 * Return the form to begin with.
	 * @return the form
	 */
	public static TotpForm empty() {
		return new TotpForm("");
	}

	@Override
	public String toString() {
		return "TotpForm[***]";
	}

}
