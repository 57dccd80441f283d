package io.github.authingspring.emulator.handler;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes what goes over the wire.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.build();

	private Json() {
	}

	/**
	 * Reads a JSON text.
	 * @param json the text
	 * @return maps, lists and simple values
	 */
	public static Object read(String json) {
		return MAPPER.readValue(json, Object.class);
	}

	/**
	 * Writes a JSON text.
	 * @param value maps, lists and simple values
	 * @return the text
	 */
	public static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

}
