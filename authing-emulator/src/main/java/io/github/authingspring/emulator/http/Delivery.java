package io.github.authingspring.emulator.http;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An event that was sent to the webhook, or should have been.
 *
 * @param eventName the name of the event
 * @param status the HTTP status of the answer, if there was one
 * @param error why there was none
 * @param at when the attempt ended
 */
public record Delivery(String eventName, @Nullable Integer status, @Nullable String error, Instant at) {

	boolean succeeded() {
		return this.status != null && this.status >= 200 && this.status < 300;
	}

	boolean endedAs(@Nullable Delivery other) {
		return other != null && Objects.equals(this.status, other.status) && Objects.equals(this.error, other.error);
	}

}
