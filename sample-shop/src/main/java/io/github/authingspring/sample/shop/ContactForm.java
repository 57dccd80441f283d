package io.github.authingspring.sample.shop;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;

/**
 * The email address or phone number that a code is sent to.
 *
 * @param contact the address or number
 */
public record ContactForm(@NotEmpty String contact) {

	/**
	 * Take what was typed.
	 * @param contact the address or number; {@code null} for none
	 */
	public ContactForm {
		contact = Objects.requireNonNullElse(contact, "").strip();
	}

}
