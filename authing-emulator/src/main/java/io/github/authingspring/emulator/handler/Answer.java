package io.github.authingspring.emulator.handler;

import java.util.Map;

/**
 * An answer outside Authing's envelope.
 *
 * @param status the HTTP status
 * @param contentType the content type
 * @param body a text, bytes, or an object to write as JSON
 * @param headers more headers
 * @param cookies cookies to set; an empty value removes one
 */
public record Answer(int status, String contentType, Object body, Map<String, String> headers,
		Map<String, String> cookies) {

	static Answer json(Object body) {
		return json(200, body);
	}

	static Answer json(int status, Object body) {
		return new Answer(status, "application/json", body, Map.of(), Map.of());
	}

	static Answer text(String text) {
		return new Answer(200, "text/plain;charset=UTF-8", text, Map.of(), Map.of());
	}

	static Answer redirect(String location) {
		return new Answer(302, "text/plain", "", Map.of("Location", location), Map.of());
	}

	Answer withCookie(String name, String value) {
		return new Answer(this.status, this.contentType, this.body, this.headers, Map.of(name, value));
	}

	@Override
	public String toString() {
		return "Answer[" + this.status + "]";
	}

}
