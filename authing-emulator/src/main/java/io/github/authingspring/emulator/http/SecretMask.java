package io.github.authingspring.emulator.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.authingspring.emulator.handler.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Masks secrets by the names they go under, at any depth.
 */
final class SecretMask {

	private static final String MASK = "***";

	private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|secret|token|authorization|cookie|totp"
			+ "|captcha|verifier|assertion|credential|ticket).*|(.*_)?code|.*(phone|email|recovery)code");

	private static final Pattern LITERAL = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

	private SecretMask() {
	}

	static boolean isSecret(String name) {
		return SECRET_NAME.matcher(name).matches();
	}

	static String header(String name, String value) {
		return isSecret(name) ? MASK : value;
	}

	static @Nullable Object mask(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> masked = new LinkedHashMap<>();
			map.forEach((name, entry) -> masked.put(String.valueOf(name), mask(String.valueOf(name), entry)));
			return masked;
		}
		if (value instanceof List<?> list) {
			List<Object> masked = new ArrayList<>();
			list.forEach((entry) -> masked.add(mask(entry)));
			return masked;
		}
		if (value instanceof byte[] bytes) {
			return bytes.length + " bytes";
		}
		return (value instanceof String text) ? maskEmbedded(text) : value;
	}

	static @Nullable Object mask(String name, @Nullable Object value) {
		if (value != null && isSecret(name)) {
			return MASK;
		}
		// a literal in a GraphQL document may hold anything
		boolean document = "query".equals(name) && value instanceof String;
		return document ? LITERAL.matcher((String) value).replaceAll("\"" + MASK + "\"") : mask(value);
	}

	private static String maskEmbedded(String text) {
		if (!text.startsWith("{") && !text.startsWith("[")) {
			return text;
		}
		try {
			Object masked = mask(Json.read(text));
			return (masked != null) ? Json.write(masked) : text;
		}
		catch (JacksonException ex) {
			return text;
		}
	}

}
