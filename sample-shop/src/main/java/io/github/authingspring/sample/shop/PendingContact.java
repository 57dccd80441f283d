package io.github.authingspring.sample.shop;

import java.io.Serializable;

/**
 * An email address or phone number that a code was sent to and that is not proven yet. In
 * the HTTP session, where whoever signs in next with the same browser must not get it.
 *
 * @param owner the identifier of the user who entered it
 * @param contact the address or number
 */
public record PendingContact(String owner, String contact) implements Serializable {

	@Override
	public String toString() {
		return "PendingContact[owner=" + this.owner + "]";
	}

}
