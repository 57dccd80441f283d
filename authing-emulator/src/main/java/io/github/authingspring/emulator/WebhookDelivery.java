package io.github.authingspring.emulator;

import java.time.Instant;

import io.github.authingspring.emulator.http.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * An event that was sent to the webhook, or should have been.
 *
 * @param eventName the name of the event, such as {@code role:assigned}
 * @param status the HTTP status of the answer, null if there was none
 * @param error why there was no answer, null if there was one
 * @param at when the attempt ended, by the emulator's clock
 */
public record WebhookDelivery(String eventName, @Nullable Integer status, @Nullable String error, Instant at) {

	static WebhookDelivery of(Delivery delivery) {
		return new WebhookDelivery(delivery.eventName(), delivery.status(), delivery.error(), delivery.at());
	}

}
