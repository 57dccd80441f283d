package io.github.authingspring.emulator.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.authingspring.emulator.store.AccessRules;
import io.github.authingspring.emulator.store.Grant;
import io.github.authingspring.emulator.store.Role;
import io.github.authingspring.emulator.store.State;

/**
 * Webhook events about roles and granted resources, from how they differ.
 */
final class AccessEvents {

	private final WebhookSink sink;

	AccessEvents(WebhookSink sink) {
		this.sink = sink;
	}

	void changed(AccessRules before, State state) {
		AccessRules after = state.access();
		members("role:unassigned", before.roles(), after.roles());
		grants("permission:revoke", without(before.grants(), after.grants()), state);
		members("role:assigned", after.roles(), before.roles());
		grants("permission:add", without(after.grants(), before.grants()), state);
	}

	private void members(String eventName, List<Role> roles, List<Role> others) {
		for (Role role : roles) {
			List<String> known = others.stream()
				.filter((other) -> other.id().equals(role.id()))
				.flatMap((other) -> other.users().stream())
				.toList();
			List<String> userIds = without(role.users(), known);
			if (!userIds.isEmpty()) {
				this.sink.send(eventName,
						() -> Map.of("userIds", userIds, "groupIds", List.of(), "nodeIds", List.of()));
			}
		}
	}

	private void grants(String eventName, List<Grant> grants, State state) {
		Map<Target, List<String>> resources = grants.stream()
			.collect(Collectors.groupingBy(Target::of, LinkedHashMap::new,
					Collectors.mapping(Grant::resource, Collectors.toList())));
		resources.forEach((target, codes) -> this.sink.send(eventName, () -> data(target, codes, state)));
	}

	// A guess: the emulator has no policies, so the codes of the resources stand for
	// them.
	private static Map<String, Object> data(Target target, List<String> codes, State state) {
		return Map.of("userPoolId", state.userPool().id(), "policies", codes, "targetType", target.type(),
				"targetIdentifiers", List.of(target.identifier()), "namespace", target.namespace());
	}

	private static <T> List<T> without(List<T> list, List<T> others) {
		List<T> rest = new ArrayList<>(list);
		rest.removeAll(others);
		return rest;
	}

	private record Target(String namespace, String type, String identifier) {

		static Target of(Grant grant) {
			return new Target(grant.namespace(), grant.targetType(), grant.target());
		}

	}

}
