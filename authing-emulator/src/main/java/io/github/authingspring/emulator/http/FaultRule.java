package io.github.authingspring.emulator.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A fault and the requests it strikes.
 *
 * @param path the beginning of the path, any when absent
 * @param operation the GraphQL operation, any when absent
 * @param call which of the matching requests is struck, counted from 1; every one when 0
 * @param latency how long the answer waits
 * @param status the HTTP status to answer with instead
 * @param code the Authing code to answer with instead
 * @param data the data of that answer
 * @param effect what happens to the answer or the connection
 */
record FaultRule(@Nullable String path, @Nullable String operation, int call, @Nullable Duration latency, int status,
		int code, @Nullable Object data, @Nullable Effect effect) {

	FaultRule {
		if (status != 0 && (status < 200 || status > 599)) {
			throw new IllegalArgumentException("'status' must be from 200 to 599");
		}
	}

	boolean matches(String requestPath, @Nullable String requestOperation) {
		return (this.path == null || requestPath.startsWith(this.path))
				&& (this.operation == null || this.operation.equals(requestOperation));
	}

	/**
	 * What happens to the answer or the connection.
	 */
	enum Effect {

		/** The connection is reset without an answer. */
		RESET,

		/** The answer breaks off in the middle. */
		TRUNCATE,

		/** The answer is no JSON. */
		GARBAGE,

		/** The answer comes byte by byte. */
		DRIP

	}

}
