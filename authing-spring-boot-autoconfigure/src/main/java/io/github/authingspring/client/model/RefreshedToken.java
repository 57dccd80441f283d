package io.github.authingspring.client.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A new id_token.
 *
 * @param token the token
 * @param iat when it was issued
 * @param exp when it expires
 */
public record RefreshedToken(String token, @JsonDeserialize(using = Times.class) @Nullable Instant iat,
		@JsonDeserialize(using = Times.class) @Nullable Instant exp) {

	@Override
	public String toString() {
		return "RefreshedToken[exp=" + this.exp + "]";
	}

}
