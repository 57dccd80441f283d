package io.github.authingspring.security;

import java.io.Serializable;

/**
 * Text with tokens, as an attribute of an HTTP session. {@link AuthingJacksonModule} can
 * encrypt it; {@link #toString()} does not show it.
 *
 * @param value the text
 */
public record SessionSecret(String value) implements Serializable {

	@Override
	public String toString() {
		return "SessionSecret[value=***]";
	}

}
