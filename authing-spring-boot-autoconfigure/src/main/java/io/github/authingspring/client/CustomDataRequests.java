package io.github.authingspring.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.client.model.CustomDataEntry;
import io.github.authingspring.client.model.CustomDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.util.Assert;

/**
 * Requests for custom data, whose values are texts on the wire: JSON when written, by the
 * type of the field when read.
 */
final class CustomDataRequests {

	private CustomDataRequests() {
	}

	static AuthingRequest<List<CustomDataEntry>> read(String operation) {
		return of(operation, GraphQlDocument.query("udv", Wire.class));
	}

	static AuthingRequest<List<CustomDataEntry>> write(String key, Object value) {
		return of("setUdv", GraphQlDocument.mutation("setUdv", Wire.class)).text("key", key)
			.secret("value", json(key, value));
	}

	static AuthingRequest<List<CustomDataEntry>> writeAll(Map<String, ?> values) {
		Assert.notEmpty(values, "'values' of 'setUdfValue' must not be empty");
		List<Written> list = values.entrySet()
			.stream()
			.map((value) -> new Written(value.getKey(), json(value.getKey(), value.getValue())))
			.toList();
		return of("setUdfValue",
				GraphQlDocument.mutation("setUdvBatch", Wire.class).type("udvList", "[UserDefinedDataInput!]"))
			.with("udvList", new RequestValue.Secret(list));
	}

	static AuthingRequest<List<CustomDataEntry>> remove(String operation, String key) {
		return of(operation, GraphQlDocument.mutation("removeUdv", Wire.class)).text("key", key);
	}

	private static AuthingRequest<List<CustomDataEntry>> of(String operation, GraphQlDocument document) {
		AnswerReader<List<CustomDataEntry>> reader = (
				answer) -> answer.asListOf(Wire.class).stream().map((wire) -> decode(answer, wire)).toList();
		return AuthingRequest.graphQl(operation, document.type("targetType", "UDFTargetType!"), reader)
			.at(Endpoint::authenticated)
			.text("targetType", "USER")
			.with("targetId", new RequestValue.OwnUserId());
	}

	static Map<String, Object> asMap(List<CustomDataEntry> entries) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (CustomDataEntry entry : entries) {
			Object value = entry.value();
			if (value != null) {
				values.put(entry.key(), value);
			}
		}
		return values;
	}

	private static String json(String key, @Nullable Object value) {
		Assert.notNull(value, () -> "The value of '%s' must not be null; remove it with removeUdv".formatted(key));
		return Json.MAPPER.writeValueAsString((value instanceof Instant instant) ? instant.toString() : value);
	}

	private static CustomDataEntry decode(Answer answer, Wire wire) {
		try {
			return new CustomDataEntry(wire.key, wire.dataType, value(wire), wire.label);
		}
		catch (JacksonException | DateTimeException ex) {
			throw AuthingTransportException.answer(answer.request(),
					"the value of '%s' is not of its type %s".formatted(Printable.of(wire.key), wire.dataType));
		}
	}

	private static @Nullable Object value(Wire wire) {
		String text = wire.value;
		if (text == null || wire.dataType == null) {
			return text;
		}
		return switch (wire.dataType) {
			case STRING, SELECT -> text;
			case NUMBER -> Json.MAPPER.readValue(text, Number.class);
			case BOOLEAN -> Json.MAPPER.readValue(text, Boolean.class);
			case OBJECT -> Json.MAPPER.readValue(text, Object.class);
			case DATETIME -> instant(text);
		};
	}

	private static Instant instant(String text) {
		String plain = text.startsWith("\"") ? Json.MAPPER.readValue(text, String.class) : text;
		return plain.chars().allMatch(Character::isDigit) ? Instant.ofEpochMilli(Long.parseLong(plain))
				: OffsetDateTime.parse(plain).toInstant();
	}

	private record Written(String key, String value) {

	}

	private record Wire(String key, @Nullable CustomDataType dataType, @Nullable String value, @Nullable String label) {

	}

}
