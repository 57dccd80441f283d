package io.github.authingspring.emulator.handler;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of an operation: GraphQL arguments, or path, query and body of a REST
 * request.
 *
 * @param values the values by name
 */
public record Arguments(Map<String, Object> values) {

	String required(String name) {
		String value = optional(name);
		if (value == null) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'" + name + "' is missing");
		}
		return value;
	}

	@Nullable String optional(String name) {
		Object value = this.values.get(name);
		if (value == null || value instanceof String) {
			return (String) value;
		}
		throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'" + name + "' must be a string");
	}

	int number(String name, int absent, int maximum) {
		Object value = this.values.get(name);
		if (value == null) {
			return absent;
		}
		String text = String.valueOf(value);
		if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > maximum) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'" + name + "' must be a number from 1 to " + maximum);
		}
		return Integer.parseInt(text);
	}

	boolean isFalse(String name) {
		return is(name, Boolean.FALSE);
	}

	boolean isTrue(String name) {
		return is(name, Boolean.TRUE);
	}

	private boolean is(String name, Boolean expected) {
		Object value = this.values.get(name);
		if (value == null || value instanceof Boolean) {
			return expected.equals(value);
		}
		throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'" + name + "' must be true or false");
	}

	@SuppressWarnings("unchecked")
	Arguments nested(String name) {
		Object value = this.values.get(name);
		if (value == null || value instanceof Map) {
			return new Arguments((value != null) ? (Map<String, Object>) value : Map.of());
		}
		throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'" + name + "' must be an object");
	}

	@Override
	public String toString() {
		return "Arguments" + this.values.keySet();
	}

}
