package io.github.authingspring.client;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * How the values of a request are written and how its answer is read. One for each form
 * that Authing's protocol has.
 */
interface WireFormat {

	/**
	 * Return whether the values are written into the query.
	 */
	default boolean isQuery() {
		return true;
	}

	/**
	 * Return the body for the given values.
	 * @return the body; {@code null} if there is none
	 */
	default @Nullable Body body(Map<String, Object> values) {
		return null;
	}

	/**
	 * Read an answer.
	 * @throws AuthingResponseException if it is a refusal
	 * @throws AuthingTransportException if it is nonsense
	 */
	Answer read(HttpAnswer answer);

	/**
	 * A body. Always bytes, so that no codec logs what they hold.
	 */
	final class Body {

		private final MediaType type;

		private final byte[] content;

		Body(MediaType type, byte[] content) {
			this.type = type;
			this.content = content;
		}

		static Body json(Object value) {
			return new Body(MediaType.APPLICATION_JSON, Json.MAPPER.writeValueAsBytes(value));
		}

		MediaType type() {
			return this.type;
		}

		byte[] content() {
			return this.content;
		}

	}

}
