package io.github.authingspring.client.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An application that a user may sign in to.
 *
 * @param id the identifier
 * @param name the name
 * @param logo the address of the picture
 * @param domain the domain
 * @param description the description
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 * @param protocol the protocol of its sign-in
 */
public record Application(String id, @Nullable String name, @Nullable String logo, @Nullable String domain,
		@Nullable String description, @JsonDeserialize(using = Times.class) @Nullable Instant createdAt,
		@JsonDeserialize(using = Times.class) @Nullable Instant updatedAt, @Nullable String protocol) {

}
