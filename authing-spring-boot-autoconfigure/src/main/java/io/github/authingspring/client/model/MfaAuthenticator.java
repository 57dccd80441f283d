package io.github.authingspring.client.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An authenticator that a user has begun or finished to bind. Its secret and recovery
 * code are left out.
 *
 * @param id the identifier
 * @param userId the user
 * @param enable whether the binding is confirmed
 * @param authenticatorType the kind, {@code totp}
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 */
public record MfaAuthenticator(@Nullable String id, @Nullable String userId, boolean enable,
		@Nullable String authenticatorType, @JsonDeserialize(using = Times.class) @Nullable Instant createdAt,
		@JsonDeserialize(using = Times.class) @Nullable Instant updatedAt) {

}
