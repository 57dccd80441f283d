package io.github.authingspring.emulator.store;

import java.util.List;

/**
 * A resource granted to a user or to a role.
 *
 * @param namespace the code of the namespace
 * @param resource the code of the resource
 * @param type the type of the resource, such as {@code DATA} or {@code MENU}
 * @param actions the granted actions; menus have none
 * @param targetType {@code USER} or {@code ROLE}
 * @param target the id of the user or the code of the role
 */
public record Grant(String namespace, String resource, String type, List<String> actions, String targetType,
		String target) {

	public Grant {
		namespace = (namespace != null) ? namespace : Role.DEFAULT_NAMESPACE;
		type = (type != null) ? type : "DATA";
		actions = (actions != null) ? List.copyOf(actions) : List.of();
		targetType = (targetType != null) ? targetType : "USER";
	}

}
