package io.github.authingspring.emulator.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The definition of a custom field of users.
 *
 * @param key the key
 * @param dataType the type of its values, such as {@code STRING}
 * @param label what users see
 * @param options the values of a {@code SELECT}
 */
public record CustomField(String key, String dataType, @Nullable String label, List<String> options) {

	private static final List<String> TYPES = List.of("STRING", "NUMBER", "BOOLEAN", "DATETIME", "OBJECT", "SELECT");

	public CustomField {
		dataType = (dataType != null) ? dataType : "STRING";
		options = (options != null) ? List.copyOf(options) : List.of();
		if (key == null || !TYPES.contains(dataType)) {
			throw new IllegalArgumentException("A custom field needs a 'key' and a 'dataType' out of " + TYPES);
		}
	}

	/**
	 * Tells whether the field can have a value.
	 * @param value the value
	 * @return whether it can
	 */
	public boolean accepts(@Nullable Object value) {
		return switch (this.dataType) {
			case "NUMBER" -> value instanceof Number;
			case "BOOLEAN" -> value instanceof Boolean;
			case "DATETIME" -> value instanceof Number || (value instanceof String text && isDate(text));
			case "OBJECT" -> value instanceof Map || value instanceof List;
			case "SELECT" -> value instanceof String text && this.options.contains(text);
			default -> value instanceof String;
		};
	}

	private static boolean isDate(String text) {
		try {
			return (text.length() == 10) ? LocalDate.parse(text).isBefore(LocalDate.MAX)
					: OffsetDateTime.parse(text).isBefore(OffsetDateTime.MAX);
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
