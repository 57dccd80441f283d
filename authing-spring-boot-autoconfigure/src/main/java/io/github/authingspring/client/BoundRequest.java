package io.github.authingspring.client;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request whose values are resolved, as it goes over the wire.
 *
 * @param request the request
 * @param values the values, ready to be written
 * @param authorization the header {@code Authorization}, or {@code null}
 */
record BoundRequest(AuthingRequest<?> request, Map<String, Object> values, @Nullable String authorization) {

	WireFormat format() {
		return this.request.endpoint().format();
	}

	@Override
	public String toString() {
		return this.request.toString();
	}

}
