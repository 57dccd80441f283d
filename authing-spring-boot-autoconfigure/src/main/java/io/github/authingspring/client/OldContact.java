package io.github.authingspring.client;

import org.springframework.util.Assert;

/**
 * The phone number or email address that is given up, and the proof that it is one's own.
 *
 * @param contact the phone number or email address
 * @param code the code sent to it
 */
public record OldContact(String contact, String code) {

	/**
	 * Create an old contact.
	 * @throws IllegalArgumentException if one is blank
	 */
	public OldContact {
		Assert.hasText(contact, "'contact' must not be empty");
		Assert.hasText(code, "'code' must not be empty");
	}

	@Override
	public String toString() {
		return "OldContact[***]";
	}

}
