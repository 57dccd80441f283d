package io.github.authingspring.client;

import org.jspecify.annotations.Nullable;

/**
 * Text from outside, made safe to stand in a message or a log line.
 */
final class Printable {

	private static final int MAX_LENGTH = 200;

	private Printable() {
	}

	/**
	 * Return the value with control characters replaced and its length bounded.
	 * @param value any value
	 * @return one printable line
	 */
	static String of(@Nullable Object value) {
		String text = String.valueOf(value).replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", "?");
		return (text.length() <= MAX_LENGTH) ? text : text.substring(0, MAX_LENGTH) + "…";
	}

}
