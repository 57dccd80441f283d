package io.github.authingspring.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the wire is read and written. Independent of the application's own JSON settings,
 * which must not change the protocol. Unknown fields and unknown enum values are
 * tolerated, so that a newer server does not break an older client.
 */
final class Json {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
		.build();

	private Json() {
	}

	/**
	 * Return the tree, or a missing node if the bytes are no JSON.
	 */
	static JsonNode tree(byte[] json) {
		try {
			return MAPPER.readTree(json);
		}
		catch (JacksonException ex) {
			return MAPPER.missingNode();
		}
	}

	/**
	 * Return the number that a node holds, also as text; {@code null} if it holds none.
	 */
	static @Nullable Integer number(JsonNode node) {
		if (node.isInt()) {
			return node.intValue();
		}
		try {
			return node.isString() ? Integer.valueOf(node.stringValue()) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/**
	 * Return the text that a node holds; {@code null} if it holds none.
	 */
	static @Nullable String text(JsonNode node) {
		return node.isString() ? node.stringValue() : null;
	}

}
