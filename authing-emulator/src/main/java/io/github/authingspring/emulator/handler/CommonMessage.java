package io.github.authingspring.emulator.handler;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The plain acknowledgement.
 */
final class CommonMessage {

	private CommonMessage() {
	}

	// the REST envelope has code and message of its own
	static @Nullable Object dropped(Map<String, Object> message) {
		return message.containsKey("data") ? message.get("data") : null;
	}

	static Map<String, Object> success() {
		return Map.of("code", 200, "message", "OK");
	}

}
