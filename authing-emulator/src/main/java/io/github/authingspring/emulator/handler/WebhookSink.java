package io.github.authingspring.emulator.handler;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Takes events to a webhook. It neither blocks nor fails.
 */
@FunctionalInterface
public interface WebhookSink {

	/**
	 * Takes an event.
	 * @param eventName the name of the event
	 * @param data makes its data, and is asked at once if there is a webhook
	 */
	void send(String eventName, Supplier<Map<String, Object>> data);

}
