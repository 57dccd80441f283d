package io.github.authingspring.emulator.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.emulator.store.Grant;
import io.github.authingspring.emulator.store.Role;
import io.github.authingspring.emulator.store.Store;

/**
 * Roles and authorized resources of a user.
 */
final class AccessHandlers {

	private final Store store;

	AccessHandlers(Store store) {
		this.store = store;
	}

	void register(Operations operations) {
		operations.field("User", "roles", this::roles);
		operations.field("User", "authorizedResources", this::authorizedResources);
	}

	private Map<String, Object> roles(Map<String, Object> user, Arguments arguments) {
		return page(
				this.store.state().access().rolesOf(id(user), namespace(arguments)).stream().map(this::role).toList());
	}

	private Map<String, Object> role(Role role) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("id", role.id());
		view.put("namespace", role.namespace());
		view.put("code", role.code());
		// A guess: only the ARN of users is documented.
		view.put("arn", "arn:cn:authing:" + this.store.state().userPool().id() + ":role:" + role.id());
		view.put("description", role.description());
		view.put("isSystem", false);
		view.put("parent", null);
		return view;
	}

	private Map<String, Object> authorizedResources(Map<String, Object> user, Arguments arguments) {
		String type = arguments.optional("resourceType");
		Map<List<String>, Set<String>> actions = new LinkedHashMap<>();
		for (Grant grant : this.store.state().access().grantsOf(id(user), namespace(arguments))) {
			if (type == null || type.equals(grant.type())) {
				actions.computeIfAbsent(List.of(grant.resource(), grant.type()), (key) -> new LinkedHashSet<>())
					.addAll(grant.actions());
			}
		}
		List<Map<String, Object>> resources = new ArrayList<>();
		actions.forEach((resource, allowed) -> resources
			.add(Map.of("code", resource.get(0), "type", resource.get(1), "actions", List.copyOf(allowed))));
		return page(resources);
	}

	private static Map<String, Object> page(List<Map<String, Object>> list) {
		return Map.of("totalCount", list.size(), "list", list);
	}

	private static String id(Map<String, Object> user) {
		return String.valueOf(user.get("id"));
	}

	private static String namespace(Arguments arguments) {
		String namespace = arguments.optional("namespace");
		return (namespace != null) ? namespace : Role.DEFAULT_NAMESPACE;
	}

}
