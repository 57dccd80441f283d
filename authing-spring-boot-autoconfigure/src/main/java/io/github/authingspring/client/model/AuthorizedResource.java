package io.github.authingspring.client.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A resource that a user may use.
 *
 * @param code the code, such as {@code books:1} or {@code books:*}
 * @param type the kind of resource; {@code null} where it is not known
 * @param actions the allowed actions, such as {@code books:read}; empty where the kind of
 * resource has none
 * @param apiIdentifier the address, for resources of the type {@code API}
 */
public record AuthorizedResource(String code, @Nullable ResourceType type, List<String> actions,
		@Nullable String apiIdentifier) {

	/**
	 * Create an authorized resource.
	 * @throws IllegalArgumentException if the code is missing
	 */
	public AuthorizedResource {
		if (code == null) {
			throw new IllegalArgumentException("An authorized resource has a code");
		}
		actions = (actions != null) ? List.copyOf(actions) : List.of();
	}

}
