package io.github.authingspring.client.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Whether a token is good. That it is not is an answer like any other, no error.
 *
 * @param code 200, or why it is not good (2206)
 * @param message a text, in the language asked for
 * @param status whether the token is good
 * @param exp when it expires; {@code null} if it is not good
 * @param iat when it was issued; {@code null} if it is not good
 * @param data whom it was issued for
 */
public record LoginStatus(@Nullable Integer code, @Nullable String message, boolean status,
		@JsonDeserialize(using = Times.class) @Nullable Instant exp,
		@JsonDeserialize(using = Times.class) @Nullable Instant iat, @Nullable Subject data) {

	/**
	 * Whom a token was issued for.
	 *
	 * @param id the identifier of the user
	 * @param userPoolId the user pool
	 * @param arn the resource name of the user
	 */
	public record Subject(@Nullable String id, @Nullable String userPoolId, @Nullable String arn) {

	}

}
