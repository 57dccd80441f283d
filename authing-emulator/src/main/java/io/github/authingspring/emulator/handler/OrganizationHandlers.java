package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.Application;
import io.github.authingspring.emulator.store.Department;
import io.github.authingspring.emulator.store.Ids;
import io.github.authingspring.emulator.store.Organizations;
import io.github.authingspring.emulator.store.Store;

/**
 * Organizations and applications of the signed-in user.
 */
final class OrganizationHandlers {

	private static final int LIMIT = 10;

	private static final int MAX_LIMIT = 50;

	private final Store store;

	private final Tokens tokens;

	OrganizationHandlers(Store store, Tokens tokens) {
		this.store = store;
		this.tokens = tokens;
	}

	void register(Operations operations) {
		operations.get("/api/v2/users/me/orgs", this::orgs);
		operations.get("/api/v2/users/me/applications/allowed", this::applications);
		operations.field("User", "departments", this::departments);
	}

	private Object orgs(Call call) {
		Organizations organizations = this.store.state().organizations();
		return organizations.of(this.tokens.require(call.caller()).user().id())
			.stream()
			.map((department) -> organizations.path(department).stream().map(this::node).toList())
			.toList();
	}

	private Map<String, Object> departments(Map<String, Object> user, Arguments arguments) {
		String id = String.valueOf(user.get("id"));
		String orgId = arguments.optional("orgId");
		List<Map<String, Object>> list = this.store.state()
			.organizations()
			.of(id)
			.stream()
			.filter((department) -> orgId == null || orgId.equals(orgId(department)))
			.map((department) -> Map.of("department", node(department), "isMainDepartment",
					department.mainOf().contains(id)))
			.toList();
		return Map.of("totalCount", list.size(), "list", list);
	}

	private Map<String, Object> node(Department department) {
		Organizations organizations = this.store.state().organizations();
		List<Department> path = organizations.path(department);
		Map<String, Object> node = new LinkedHashMap<>();
		node.put("id", department.id());
		node.put("orgId", orgId(department));
		node.put("name", department.name());
		node.put("code", department.code());
		node.put("root", path.size() == 1);
		node.put("depth", path.size() - 1);
		node.put("path", path.stream().map(Department::id).toList());
		node.put("codePath", path.stream().map(Department::code).toList());
		node.put("namePath", path.stream().map(Department::name).toList());
		node.put("children", organizations.children(department).stream().map(Department::id).toList());
		node.put("isVirtualNode", false);
		return node;
	}

	// A guess: organizations have ids of their own.
	private static String orgId(Department department) {
		return Ids.of("organization", department.organization());
	}

	private Map<String, Object> applications(Call call) {
		this.tokens.require(call.caller());
		Application application = this.store.state().application();
		int page = call.arguments().number("page", 1, Integer.MAX_VALUE);
		call.arguments().number("limit", LIMIT, MAX_LIMIT);
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("id", application.id());
		view.put("name", application.name());
		view.put("logo", "");
		view.put("domain", call.caller().origin().replaceFirst("^\\w+://", ""));
		view.put("description", null);
		view.put("protocol", "oidc");
		return Map.of("list", (page == 1) ? List.of(view) : List.of(), "totalCount", 1);
	}

}
