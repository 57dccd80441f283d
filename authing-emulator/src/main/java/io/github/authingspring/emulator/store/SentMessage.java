package io.github.authingspring.emulator.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message that a real server would have sent.
 *
 * @param channel {@code sms} or {@code email}
 * @param to the phone number or email address
 * @param scene what it is for
 * @param code the code in it
 * @param link the link in it that carries the code
 * @param sentAt when it was sent
 */
public record SentMessage(String channel, String to, @Nullable String scene, String code, @Nullable String link,
		Instant sentAt) {

	@Override
	public String toString() {
		return "SentMessage[" + this.channel + ", " + this.to + "]";
	}

}
