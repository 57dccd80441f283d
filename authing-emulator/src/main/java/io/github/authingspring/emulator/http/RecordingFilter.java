package io.github.authingspring.emulator.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.emulator.handler.Json;
import io.github.authingspring.emulator.store.Store;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Records requests, but not those to the control plane.
 */
final class RecordingFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final String OPERATION = RecordingFilter.class.getName() + ".operation";

	private final RequestLog log;

	private final Store store;

	RecordingFilter(RequestLog log, Store store) {
		this.log = log;
		this.store = store;
	}

	static void name(ServerRequest request, String operation) {
		request.attributes().put(OPERATION, operation);
	}

	@Override
	public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
		if (request.path().startsWith(ControlPlane.PATH)) {
			return next.handle(request);
		}
		Instant at = this.store.now();
		return next.handle(request).doOnNext((response) -> this.log.add(record(request, response, at)));
	}

	private static RequestRecord record(ServerRequest request, ServerResponse response, Instant at) {
		Object operation = request.attributes().get(OPERATION);
		return new RequestRecord(at, request.method().name(), path(request),
				(operation instanceof String name) ? name : null, headers(request), body(request),
				response.statusCode().value());
	}

	private static String path(ServerRequest request) {
		UriComponentsBuilder path = UriComponentsBuilder.fromPath(request.uri().getRawPath());
		request.queryParams()
			.forEach((name, values) -> values.forEach((value) -> path.queryParam(name, SecretMask.mask(name, value))));
		return path.build().toUriString();
	}

	private static Map<String, String> headers(ServerRequest request) {
		Map<String, String> headers = new LinkedHashMap<>();
		request.headers()
			.asHttpHeaders()
			.forEach((name, values) -> headers.put(name, SecretMask.header(name, String.join(", ", values))));
		return headers;
	}

	private static @Nullable String body(ServerRequest request) {
		RequestBody body = RequestBody.of(request);
		if (body.text().isEmpty()) {
			return null;
		}
		Object masked = SecretMask.mask(body.value());
		return (masked != null) ? Json.write(masked) : body.text().length() + " unreadable characters";
	}

}
