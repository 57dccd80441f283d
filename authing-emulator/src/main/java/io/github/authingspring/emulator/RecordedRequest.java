package io.github.authingspring.emulator;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request the emulator answered, its secrets masked.
 *
 * @param method the HTTP method
 * @param path the path with its query
 * @param operation the GraphQL operation, such as {@code loginByEmail}, if it was one
 * @param headers the headers
 * @param body the body, if there was one
 * @param status the HTTP status of the answer
 * @param at when it came
 */
public record RecordedRequest(String method, String path, @Nullable String operation, Map<String, String> headers,
		@Nullable String body, int status, Instant at) {

}
