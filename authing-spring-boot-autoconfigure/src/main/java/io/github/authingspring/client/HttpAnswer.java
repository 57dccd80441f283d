package io.github.authingspring.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * An answer as it came over HTTP.
 */
final class HttpAnswer {

	private final BoundRequest bound;

	private final int status;

	private final HttpHeaders headers;

	private final byte[] body;

	HttpAnswer(BoundRequest bound, ClientResponse response, byte[] body) {
		this.bound = bound;
		this.status = response.statusCode().value();
		this.headers = response.headers().asHttpHeaders();
		this.body = body;
	}

	BoundRequest bound() {
		return this.bound;
	}

	int status() {
		return this.status;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	byte[] body() {
		return this.body;
	}

	/**
	 * Return the body as a JSON object. What a gateway says instead of Authing is not an
	 * answer, whatever its body looks like.
	 * @throws AuthingTransportException if it is none
	 */
	JsonNode object() {
		requireAnswered();
		JsonNode tree = Json.tree(this.body);
		if (!tree.isObject()) {
			throw isSuccess() ? complaint("the answer is not a JSON object") : statusFault();
		}
		return tree;
	}

	void requireAnswered() {
		if (this.status >= 500 || this.status == HttpStatus.TOO_MANY_REQUESTS.value()
				|| (this.status >= 300 && this.status < 400)) {
			throw statusFault();
		}
	}

	void requireSuccess() {
		if (!isSuccess()) {
			throw statusFault();
		}
	}

	boolean isSuccess() {
		return this.status >= 200 && this.status < 300;
	}

	AuthingTransportException complaint(String complaint) {
		return AuthingTransportException.answer(this.bound.request(), complaint);
	}

	private AuthingTransportException statusFault() {
		return AuthingTransportException.status(this.bound.request(), this.status,
				retryAfter(this.headers.getFirst(HttpHeaders.RETRY_AFTER)));
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
