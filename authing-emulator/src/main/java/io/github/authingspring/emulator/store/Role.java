package io.github.authingspring.emulator.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A role inside a permission namespace.
 *
 * @param namespace the code of the namespace
 * @param code the code of the role
 * @param description what it is for
 * @param users the ids of the users who have it
 */
public record Role(String namespace, String code, @Nullable String description, List<String> users) {

	/** The namespace of requests that name none. */
	public static final String DEFAULT_NAMESPACE = "default";

	public Role {
		namespace = (namespace != null) ? namespace : DEFAULT_NAMESPACE;
		users = (users != null) ? List.copyOf(users) : List.of();
	}

	/**
	 * Returns the role with or without a user.
	 * @param userId the user's id
	 * @param assigned whether the user has it
	 * @return the changed role
	 */
	Role with(String userId, boolean assigned) {
		Set<String> changed = new LinkedHashSet<>(this.users);
		if (assigned) {
			changed.add(userId);
		}
		else {
			changed.remove(userId);
		}
		return new Role(this.namespace, this.code, this.description, List.copyOf(changed));
	}

	/**
	 * Returns the role's id.
	 * @return the id
	 */
	public String id() {
		return Ids.of("role", this.namespace + ":" + this.code);
	}

}
