package io.github.authingspring.client.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What became of a CAS ticket. That it is not good is an answer like any other, no error.
 *
 * @param user the name of the user; {@code null} if the ticket is not good
 * @param attributes what is told about the user; empty in version 1 of the protocol
 * @param failure why the ticket is not good, such as {@code INVALID_TICKET}; {@code null}
 * if it is, and in version 1
 */
public record TicketValidation(@Nullable String user, Map<String, Object> attributes, @Nullable String failure) {

	/**
	 * Create a validation.
	 */
	public TicketValidation {
		attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
	}

	/**
	 * Return whether the ticket is good.
	 * @return whether there is a user
	 */
	public boolean isValid() {
		return this.user != null;
	}

}
