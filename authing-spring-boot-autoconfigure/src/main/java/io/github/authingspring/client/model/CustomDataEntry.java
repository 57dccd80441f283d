package io.github.authingspring.client.model;

import org.jspecify.annotations.Nullable;

/**
 * Value of a custom field.
 *
 * @param key the key of the field
 * @param dataType its type; {@code null} for types that are not known, whose value is a
 * text
 * @param value the value in the Java type of its field
 * @param label the label of the field
 */
public record CustomDataEntry(String key, @Nullable CustomDataType dataType, @Nullable Object value,
		@Nullable String label) {

}
