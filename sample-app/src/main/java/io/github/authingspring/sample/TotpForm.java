package io.github.authingspring.sample;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;

/**
 * What an authenticator application shows.
 *
 * @param totp the code
 */
record TotpForm(@NotEmpty String totp) {

	TotpForm {
		totp = Objects.requireNonNullElse(totp, "").replace(" ", "");
	}

	static TotpForm empty() {
		return new TotpForm("");
	}

	@Override
	public String toString() {
		return "TotpForm[***]";
	}

}
