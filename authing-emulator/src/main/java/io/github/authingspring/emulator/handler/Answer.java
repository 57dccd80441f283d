package io.github.authingspring.emulator.handler;

import java.util.Map;

/**
 * An answer outside Authing's envelope.
 *
 * @param contentType the content type
 * @param body a text, or an object to write as JSON
 * @param cookies cookies to set
 */
public record Answer(String contentType, Object body, Map<String, String> cookies) {

	static Answer json(Object body) {
		return new Answer("application/json", body, Map.of());
	}

}
