package io.github.authingspring.emulator.store;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes the state as JSON. A name that is not known is a mistake.
 */
public final class StateFormat {

	private final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	/**
	 * Reads a state.
	 * @param json the JSON text
	 * @return the state
	 * @throws IllegalArgumentException if it is not a state
	 */
	public StateDocument read(String json) {
		try {
			StateDocument document = this.mapper.readValue(json, StateDocument.class);
			if (document == null) {
				throw new IllegalArgumentException("The state must be a JSON object");
			}
			return document;
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The state cannot be read: " + ex.getOriginalMessage(), ex);
		}
	}

	/**
	 * Writes a state.
	 * @param document the state
	 * @return the JSON text
	 */
	public String write(StateDocument document) {
		return this.mapper.writeValueAsString(document);
	}

}
