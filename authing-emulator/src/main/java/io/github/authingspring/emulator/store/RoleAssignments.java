package io.github.authingspring.emulator.store;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * Gives roles of the default namespace to users and takes them away.
 */
public final class RoleAssignments {

	private final Store store;

	/**
	 * Creates the assignments.
	 * @param store holds the state
	 */
	public RoleAssignments(Store store) {
		this.store = store;
	}

	/**
	 * Gives a role to a user. Nothing happens to who has it already.
	 * @param user username, email address or id
	 * @param code the code of the role
	 * @throws IllegalArgumentException if there is no such user or role
	 */
	public void assign(String user, String code) {
		change(user, code, true);
	}

	/**
	 * Takes a role away from a user. Nothing happens to who has it not.
	 * @param user username, email address or id
	 * @param code the code of the role
	 * @throws IllegalArgumentException if there is no such user or role
	 */
	public void unassign(String user, String code) {
		change(user, code, false);
	}

	private void change(String name, String code, boolean assigned) {
		this.store.change((state) -> {
			User user = state.users().named(name).orElseThrow(() -> unknownUser(name, state));
			Role role = state.access().role(Role.DEFAULT_NAMESPACE, code).orElseThrow(() -> unknownRole(code, state));
			return state.with(state.access().with(role.with(user.id(), assigned)));
		});
	}

	private static IllegalArgumentException unknownUser(String name, State state) {
		return new IllegalArgumentException("There is no user '" + name + "', but "
				+ state.users().list().stream().map(RoleAssignments::name).toList());
	}

	private static String name(User user) {
		return Stream.of("username", "email").map(user::text).filter(Objects::nonNull).findFirst().orElse(user.id());
	}

	private static IllegalArgumentException unknownRole(String code, State state) {
		return new IllegalArgumentException(
				"There is no role '" + code + "' in the namespace '" + Role.DEFAULT_NAMESPACE + "', but "
						+ state.access()
							.roles()
							.stream()
							.filter((role) -> role.namespace().equals(Role.DEFAULT_NAMESPACE))
							.map(Role::code)
							.toList());
	}

}
