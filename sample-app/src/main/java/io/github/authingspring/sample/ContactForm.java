package io.github.authingspring.sample;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;

/**
 * The email address or phone number that a code is sent to.
 *
 * @param contact the address or number
 */
record ContactForm(@NotEmpty String contact) {

	ContactForm {
		contact = Objects.requireNonNullElse(contact, "").strip();
	}

}
