package io.github.authingspring.emulator.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.CustomField;
import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Values of custom fields.
 */
final class CustomData {

	private CustomData() {
	}

	/**
	 * Reads {@code params}: a JSON text of an array of keys and values.
	 * @param input has {@code params} or not
	 * @param state knows the fields
	 * @return the values by key
	 */
	static Map<String, Object> ofParams(Arguments input, State state) {
		String params = input.optional("params");
		Map<String, Object> values = new LinkedHashMap<>();
		if (params == null || params.isBlank()) {
			return values;
		}
		if (!(parse(params) instanceof List<?> entries)) {
			throw AuthingFailure.of(ErrorCode.BAD_CUSTOM_DATA, "'params' must be the JSON of an array");
		}
		for (Object entry : entries) {
			if (!(entry instanceof Map<?, ?> pair) || !(pair.get("key") instanceof String key)) {
				throw AuthingFailure.of(ErrorCode.BAD_CUSTOM_DATA, "'params' must be pairs of 'key' and 'value'");
			}
			values.put(key, checked(key, pair.get("value"), state));
		}
		return values;
	}

	static @Nullable Object parse(String json) {
		try {
			return Json.read(json);
		}
		catch (JacksonException ex) {
			throw AuthingFailure.of(ErrorCode.BAD_CUSTOM_DATA, "A value must be a JSON text");
		}
	}

	static Object checked(String key, @Nullable Object value, State state) {
		CustomField field = state.customFields()
			.stream()
			.filter((candidate) -> candidate.key().equals(key))
			.findFirst()
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.BAD_CUSTOM_DATA, "There is no custom field '" + key + "'"));
		if (value == null || !field.accepts(value)) {
			throw AuthingFailure.of(ErrorCode.BAD_CUSTOM_DATA,
					"The custom field '" + key + "' must be a " + field.dataType());
		}
		return value;
	}

	static Map<String, Object> values(User user) {
		Map<String, Object> values = new LinkedHashMap<>();
		if (user.attributes().get(User.CUSTOM_DATA) instanceof Map<?, ?> known) {
			known.forEach((key, value) -> values.put(String.valueOf(key), value));
		}
		return values;
	}

	static User with(User user, Map<String, Object> changes) {
		if (changes.isEmpty()) {
			return user;
		}
		Map<String, Object> values = values(user);
		values.putAll(changes);
		return user.with(Map.of(User.CUSTOM_DATA, values));
	}

	static List<Map<String, Object>> view(User user, State state) {
		Map<String, Object> values = values(user);
		List<Map<String, Object>> view = new ArrayList<>();
		for (CustomField field : state.customFields()) {
			Object value = values.get(field.key());
			if (value != null) {
				Map<String, Object> entry = new LinkedHashMap<>();
				entry.put("key", field.key());
				entry.put("dataType", field.dataType());
				entry.put("value", (value instanceof String text) ? text : Json.write(value));
				entry.put("label", field.label());
				view.add(entry);
			}
		}
		return view;
	}

}
