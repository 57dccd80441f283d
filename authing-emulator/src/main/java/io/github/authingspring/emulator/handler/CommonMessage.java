package io.github.authingspring.emulator.handler;

import java.util.Map;

/**
 * The plain acknowledgement.
 */
final class CommonMessage {

	private CommonMessage() {
	}

	static Map<String, Object> success() {
		return Map.of("code", 200, "message", "OK");
	}

}
