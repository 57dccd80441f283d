package io.github.authingspring.client;

import java.util.Map;

import org.springframework.http.HttpHeaders;

/**
 * A request whose values are resolved, as it goes over the wire.
 *
 * @param request the request
 * @param values the values, ready to be written
 * @param headers the headers that the values come to
 */
record BoundRequest(AuthingRequest<?> request, Map<String, Object> values, HttpHeaders headers) {

	private static final String BEARER = "Bearer ";

	/**
	 * Return the user's token, empty if none is sent.
	 */
	String token() {
		String authorization = this.headers.getFirst(HttpHeaders.AUTHORIZATION);
		return (authorization != null && authorization.startsWith(BEARER)) ? authorization.substring(BEARER.length())
				: "";
	}

	WireFormat format() {
		return this.request.endpoint().format();
	}

	@Override
	public String toString() {
		return this.request.toString();
	}

}
