package io.github.authingspring.client.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads the times of Authing's answers: ISO-8601 text, or a number of epoch seconds or
 * milliseconds. Times are informative: one in another form is read as unknown rather than
 * making the whole answer unusable.
 */
final class Times extends ValueDeserializer<Instant> {

	private static final long FIRST_MILLIS = 100_000_000_000L;

	@Override
	public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
		if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
			long value = parser.getLongValue();
			return (Math.abs(value) < FIRST_MILLIS) ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
		}
		String text = parser.getString();
		parser.skipChildren();
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
