package io.github.authingspring.client;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * A request whose values are resolved, as it goes over the wire.
 *
 * @param request the request
 * @param values the values, ready for JSON
 * @param token the token to send, or {@code null}
 */
record BoundRequest(AuthingRequest<?> request, Map<String, Object> values, @Nullable String token) {

	/**
	 * Return the JSON body, or {@code null} if the request has none.
	 */
	byte @Nullable [] body() {
		GraphQlDocument document = this.request.endpoint().document();
		if (document != null) {
			return Json.MAPPER.writeValueAsBytes(
					Map.of("query", document.text(this.values.keySet()), "variables", document.variables(this.values)));
		}
		return this.request.method().equals(HttpMethod.POST) ? Json.MAPPER.writeValueAsBytes(this.values) : null;
	}

	@Override
	public String toString() {
		return this.request.toString();
	}

}
