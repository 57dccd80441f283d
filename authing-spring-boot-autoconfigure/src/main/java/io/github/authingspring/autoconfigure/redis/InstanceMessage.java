package io.github.authingspring.autoconfigure.redis;

import java.nio.charset.StandardCharsets;

import io.github.authingspring.security.AuthingInstances.Kind;
import io.github.authingspring.security.AuthingInstances.Notice;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notice as it travels.
 *
 * @param from the instance that tells
 * @param about what it is about
 * @param userId the user; {@code null} for all
 */
record InstanceMessage(String from, Kind about, @Nullable String userId) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static InstanceMessage of(String from, Notice notice) {
		return new InstanceMessage(from, notice.kind(), notice.userId());
	}

	/**
	 * Read a message. Later releases may tell of more.
	 * @return the message, or {@code null} if it is none
	 */
	static @Nullable InstanceMessage read(byte[] body) {
		try {
			InstanceMessage message = JSON.readValue(body, InstanceMessage.class);
			return (message != null && message.isComplete()) ? message : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private boolean isComplete() {
		return this.from != null && this.about != null && (this.about == Kind.PERMISSIONS || this.userId != null);
	}

	byte[] bytes() {
		return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
	}

	Notice notice() {
		return new Notice(this.about, this.userId);
	}

}
