package io.github.authingspring.emulator.http;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A recorded request, its secrets masked.
 *
 * @param at when it came
 * @param method the HTTP method
 * @param path the path with its query
 * @param operation the GraphQL operation, if it was one
 * @param headers the headers
 * @param body the body, if there was one
 * @param status the HTTP status of the answer
 */
public record RequestRecord(Instant at, String method, String path, @Nullable String operation,
		Map<String, String> headers, @Nullable String body, int status) {

}
