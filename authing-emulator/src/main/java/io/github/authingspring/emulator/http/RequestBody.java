package io.github.authingspring.emulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.emulator.handler.AuthingFailure;
import io.github.authingspring.emulator.handler.ErrorCode;
import io.github.authingspring.emulator.handler.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.core.codec.DecodingException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * The body of a request, parsed once.
 *
 * @param text the body as text
 * @param value the parsed JSON or form, null when there is none or it cannot be parsed
 */
record RequestBody(String text, @Nullable Object value) {

	private static final String ATTRIBUTE = RequestBody.class.getName();

	static RequestBody parse(byte[] bytes, ServerRequest request) {
		if (contentType(request, MediaType.MULTIPART_FORM_DATA)) {
			return remembered(new RequestBody("multipart form", multipart(bytes, request)), request);
		}
		String text = new String(bytes, StandardCharsets.UTF_8);
		boolean form = contentType(request, MediaType.APPLICATION_FORM_URLENCODED);
		return remembered(new RequestBody(text, form ? form(text) : json(text)), request);
	}

	private static boolean contentType(ServerRequest request, MediaType type) {
		return request.headers().contentType().filter(type::isCompatibleWith).isPresent();
	}

	private static @Nullable Map<String, Object> multipart(byte[] bytes, ServerRequest request) {
		try {
			return new MultipartForm(request.headers().asHttpHeaders(), bytes).read();
		}
		catch (DecodingException | IllegalStateException ex) {
			return null;
		}
	}

	private static RequestBody remembered(RequestBody body, ServerRequest request) {
		request.attributes().put(ATTRIBUTE, body);
		return body;
	}

	static RequestBody of(ServerRequest request) {
		return (request.attributes().get(ATTRIBUTE) instanceof RequestBody body) ? body : new RequestBody("", null);
	}

	@SuppressWarnings("unchecked")
	Map<String, Object> object() {
		if (this.text.isBlank()) {
			return Map.of();
		}
		if (this.value instanceof Map) {
			return (Map<String, Object>) this.value;
		}
		throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "The body must be a JSON object or a form");
	}

	private static @Nullable Object json(String text) {
		try {
			return text.isBlank() ? null : Json.read(text);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static @Nullable Map<String, Object> form(String text) {
		Map<String, Object> form = new LinkedHashMap<>();
		try {
			for (String pair : text.split("&", -1)) {
				String[] parts = pair.split("=", 2);
				form.put(decode(parts[0]), (parts.length == 2) ? decode(parts[1]) : "");
			}
			return form;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "RequestBody[" + this.text.length() + " characters]";
	}

}
