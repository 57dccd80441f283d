package io.github.authingspring.emulator.store;

import java.util.List;
import java.util.Optional;

/**
 * Roles and granted resources.
 *
 * @param roles all roles of all namespaces
 * @param grants all grants of all namespaces
 */
public record AccessRules(List<Role> roles, List<Grant> grants) {

	public AccessRules {
		roles = List.copyOf(roles);
		grants = List.copyOf(grants);
	}

	/**
	 * Lists the roles of a user.
	 * @param userId the user's id
	 * @param namespace the namespace
	 * @return the roles
	 */
	public List<Role> rolesOf(String userId, String namespace) {
		return this.roles.stream()
			.filter((role) -> role.namespace().equals(namespace) && role.users().contains(userId))
			.toList();
	}

	/**
	 * Finds a role.
	 * @param namespace the namespace
	 * @param code the code of the role
	 * @return the role, if known
	 */
	Optional<Role> role(String namespace, String code) {
		return this.roles.stream()
			.filter((role) -> role.namespace().equals(namespace) && role.code().equals(code))
			.findFirst();
	}

	/**
	 * Returns the rules with another form of a role.
	 * @param changed the changed role
	 * @return the changed rules
	 */
	AccessRules with(Role changed) {
		return new AccessRules(
				this.roles.stream().map((role) -> role.id().equals(changed.id()) ? changed : role).toList(),
				this.grants);
	}

	/**
	 * Lists what is granted to a user, directly or by a role.
	 * @param userId the user's id
	 * @param namespace the namespace
	 * @return the grants
	 */
	public List<Grant> grantsOf(String userId, String namespace) {
		List<String> roleCodes = rolesOf(userId, namespace).stream().map(Role::code).toList();
		return this.grants.stream()
			.filter((grant) -> grant.namespace().equals(namespace))
			.filter((grant) -> "ROLE".equals(grant.targetType()) ? roleCodes.contains(grant.target())
					: grant.target().equals(userId))
			.toList();
	}

}
