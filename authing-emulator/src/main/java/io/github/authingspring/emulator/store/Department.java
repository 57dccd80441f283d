package io.github.authingspring.emulator.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A department. The one without a parent is the organization itself.
 *
 * @param organization the code of the organization
 * @param code the code of the department
 * @param name the name
 * @param parent the code of the department above
 * @param users the ids of the users in it
 * @param mainOf the ids of the users whose main department it is
 */
public record Department(String organization, String code, String name, @Nullable String parent, List<String> users,
		List<String> mainOf) {

	public Department {
		if (organization == null || code == null) {
			throw new IllegalArgumentException("A department needs 'organization' and 'code'");
		}
		name = (name != null) ? name : code;
		users = (users != null) ? List.copyOf(users) : List.of();
		mainOf = (mainOf != null) ? List.copyOf(mainOf) : List.of();
	}

	/**
	 * Returns the department's id.
	 * @return the id
	 */
	public String id() {
		return Ids.of("department", this.organization + ":" + this.code);
	}

}
