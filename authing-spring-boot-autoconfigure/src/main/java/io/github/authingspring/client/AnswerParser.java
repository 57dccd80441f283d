package io.github.authingspring.client;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Tells a result, a refusal and nonsense apart, in both wire forms.
 */
final class AnswerParser {

	private static final int SUCCESS = 200;

	private final BoundRequest bound;

	private final ClientResponse response;

	AnswerParser(BoundRequest bound, ClientResponse response) {
		this.bound = bound;
		this.response = response;
	}

	/**
	 * Parse an answer.
	 * @throws AuthingResponseException if it is a refusal
	 * @throws AuthingTransportException if it is nonsense
	 */
	Answer parse(byte[] body) {
		int status = this.response.statusCode().value();
		JsonNode tree = tree(body);
		if (!tree.isObject() || status >= 500 || status == 429 || (status >= 300 && status < 400)) {
			throw (status >= 200 && status < 300) ? complain("the answer is not a JSON object") : status();
		}
		GraphQlDocument document = request().endpoint().document();
		JsonNode data = (document != null) ? graphQl(tree, document) : envelope(tree);
		if (!this.response.statusCode().is2xxSuccessful()) {
			throw status();
		}
		return new Answer(request(), this.bound.values(), data);
	}

	private AuthingRequest<?> request() {
		return this.bound.request();
	}

	private JsonNode tree(byte[] body) {
		try {
			return Json.MAPPER.readTree(body);
		}
		catch (JacksonException ex) {
			return Json.MAPPER.missingNode();
		}
	}

	private JsonNode graphQl(JsonNode tree, GraphQlDocument document) {
		JsonNode error = tree.path("errors").path(0);
		if (!error.isMissingNode()) {
			throw refusal(error.path("message"));
		}
		JsonNode node = tree.path("data");
		for (GraphQlDocument.Field field : document.path()) {
			node = node.path(field.name());
		}
		return node;
	}

	/**
	 * The message of a GraphQL error is an object, an object in a text, or a plain text.
	 */
	private RuntimeException refusal(JsonNode message) {
		JsonNode object = message.isString() ? tree(message.stringValue().getBytes(StandardCharsets.UTF_8)) : message;
		Integer code = number(object.path("code"));
		if (code == null) {
			return complain("GraphQL error: " + Printable.of(message.asString("")));
		}
		return Refusal.of(request(), code, text(object), object.path("data")).toException();
	}

	private JsonNode envelope(JsonNode tree) {
		Integer code = code(tree);
		if (code == null) {
			throw complain("the answer has no code");
		}
		if (code != SUCCESS) {
			throw Refusal.of(request(), code, text(tree), tree.path("data")).toException();
		}
		return tree.path("data");
	}

	private static @Nullable Integer code(JsonNode tree) {
		for (String name : new String[] { "apiCode", "code", "statusCode" }) {
			Integer code = number(tree.path(name));
			if (code != null) {
				return code;
			}
		}
		return null;
	}

	private static @Nullable Integer number(JsonNode node) {
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

	private static @Nullable String text(JsonNode node) {
		return node.path("message").isString() ? node.path("message").stringValue() : null;
	}

	private AuthingTransportException complain(String complaint) {
		return AuthingTransportException.answer(request(), complaint);
	}

	private AuthingTransportException status() {
		return AuthingTransportException.status(request(), this.response.statusCode().value(),
				retryAfter(this.response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER)));
	}

	private static @Nullable Duration retryAfter(@Nullable String value) {
		if (value == null) {
			return null;
		}
		try {
			Duration wait = value.chars().allMatch(Character::isDigit) ? Duration.ofSeconds(Long.parseLong(value))
					: Duration.between(Instant.now(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
			return wait.isNegative() ? null : wait;
		}
		catch (DateTimeException | NumberFormatException | ArithmeticException ex) {
			return null;
		}
	}

}
