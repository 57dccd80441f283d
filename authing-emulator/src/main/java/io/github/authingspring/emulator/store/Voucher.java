package io.github.authingspring.emulator.store;

import java.time.Instant;
import java.util.Map;

/**
 * Something a client was handed and may present later, such as an authorization code, a
 * refresh token, a browser session or a CAS ticket.
 *
 * @param kind what it is
 * @param value the value the client has
 * @param userId the user's id
 * @param details what it is bound to
 * @param expiresAt when it ends
 * @param used whether it was used
 */
public record Voucher(String kind, String value, String userId, Map<String, String> details, Instant expiresAt,
		boolean used) {

	public Voucher {
		details = (details != null) ? Map.copyOf(details) : Map.of();
	}

	/**
	 * Returns something it is bound to.
	 * @param name the name
	 * @return the text, empty when absent
	 */
	public String detail(String name) {
		return this.details.getOrDefault(name, "");
	}

	@Override
	public String toString() {
		return "Voucher[" + this.kind + "]";
	}

}
