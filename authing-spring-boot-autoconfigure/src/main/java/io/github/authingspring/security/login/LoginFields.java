package io.github.authingspring.security.login;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a sign-in, sent as a form or as JSON. Shows none of them in
 * {@link #toString()}.
 */
final class LoginFields {

	private final UnaryOperator<@Nullable String> values;

	private LoginFields(UnaryOperator<@Nullable String> values) {
		this.values = values;
	}

	/**
	 * Read the fields of a request.
	 * @throws MalformedLoginException if they cannot be read
	 */
	static LoginFields of(LoginExchange exchange) {
		return exchange.hasJsonBody() ? new LoginFields(json(exchange)::get) : new LoginFields(exchange::parameter);
	}

	private static Map<String, String> json(LoginExchange exchange) {
		JsonNode body = read(exchange);
		if (!body.isObject()) {
			throw new MalformedLoginException("The body must be a JSON object");
		}
		Map<String, String> values = new HashMap<>();
		body.properties().forEach((property) -> {
			if (property.getValue().isString()) {
				values.put(property.getKey(), property.getValue().stringValue());
			}
			else if (!property.getValue().isNull()) {
				throw new MalformedLoginException("The fields must be JSON strings");
			}
		});
		return values;
	}

	private static JsonNode read(LoginExchange exchange) {
		try {
			byte[] body = exchange.body();
			if (body.length > LoginExchange.LARGEST_BODY) {
				throw new MalformedLoginException("The body is too large");
			}
			return JsonMapper.shared().readTree(body);
		}
		catch (UncheckedIOException | JacksonException ex) {
			throw new MalformedLoginException("The body must be JSON");
		}
	}

	/**
	 * Return a field exactly as sent, empty if it was not.
	 */
	String get(String name) {
		String value = this.values.apply(name);
		return (value != null) ? value : "";
	}

	/**
	 * Return a field exactly as sent.
	 * @throws MalformedLoginException if it was not, or is blank
	 */
	String required(String name) {
		String value = get(name);
		if (value.isBlank()) {
			throw new MalformedLoginException("The field '" + name + "' must not be empty");
		}
		return value;
	}

	/**
	 * Return who wants to sign in, without the space around it that people paste.
	 */
	String username() {
		return get("username").strip();
	}

}
