package io.github.authingspring.security;

import java.io.Serializable;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The id_token of a signed-in user. {@link #toString()} does not show it.
 *
 * @param value the token
 * @param expiresAt when it expires; {@code null} if Authing did not tell
 */
public record AuthingIdToken(String value, @Nullable Instant expiresAt) implements Serializable {

	@Override
	public String toString() {
		return "AuthingIdToken[value=***, expiresAt=" + this.expiresAt + "]";
	}

}
