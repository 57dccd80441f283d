package io.github.authingspring.emulator;

import java.time.Instant;

import io.github.authingspring.emulator.store.SentMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message that a real server would have sent.
 *
 * @param channel {@code sms} or {@code email}
 * @param to the phone number or email address
 * @param scene what it is for, if the request said so
 * @param code the code in it
 * @param link the link in it that carries the code, when it has one
 * @param sentAt when it was sent
 */
public record Message(String channel, String to, @Nullable String scene, String code, @Nullable String link,
		Instant sentAt) {

	static Message of(SentMessage message) {
		return new Message(message.channel(), message.to(), message.scene(), message.code(), message.link(),
				message.sentAt());
	}

}
