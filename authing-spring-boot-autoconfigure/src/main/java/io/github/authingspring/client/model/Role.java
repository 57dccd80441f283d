package io.github.authingspring.client.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A role inside a permission namespace.
 *
 * @param id the identifier
 * @param code the code, unique inside the namespace
 * @param arn the resource name
 * @param description the description
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 * @param namespace the permission namespace
 * @param parent the role it belongs to
 */
public record Role(@Nullable String id, String code, @Nullable String arn, @Nullable String description,
		@JsonDeserialize(using = Times.class) @Nullable Instant createdAt,
		@JsonDeserialize(using = Times.class) @Nullable Instant updatedAt, @Nullable String namespace,
		@Nullable Role parent) {

	/**
	 * Create a role.
	 * @throws IllegalArgumentException if the code is missing
	 */
	public Role {
		if (code == null) {
			throw new IllegalArgumentException("A role has a code");
		}
	}

}
