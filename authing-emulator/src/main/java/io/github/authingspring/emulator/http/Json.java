package io.github.authingspring.emulator.http;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes what goes over the wire.
 */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.build();

	private Json() {
	}

	static Object read(String json) {
		return MAPPER.readValue(json, Object.class);
	}

	static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

}
