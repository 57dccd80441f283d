package io.github.authingspring.emulator;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for profile, roles and authorized resources.
 */
class AccessTests extends SharedEmulatorTests {

	private static final String ROLES = "query getUserRoles($id: String!, $namespace: String) { user(id: $id) {"
			+ " roles(namespace: $namespace) { totalCount list { id code arn description createdAt updatedAt namespace"
			+ " parent { code } } } } }";

	private static final String RESOURCES = "query listUserAuthorizedResources($id: String!, $namespace: String,"
			+ " $resourceType: String) { user(id: $id) { authorizedResources(namespace: $namespace,"
			+ " resourceType: $resourceType) { totalCount list { code type actions apiIdentifier } } } }";

	@Test
	void userWithoutIdIsTheCurrentUser() {
		String token = this.wire.token("alice");
		JsonNode user = this.wire
			.graphQl("query user($id: String) { user(id: $id) { id arn username status token password groups"
					+ " { totalCount } } }", Map.of(), Wire.bearer(token))
			.at("/data/user");
		assertThat(user.path("username").asString()).isEqualTo("alice");
		assertThat(user.path("status").asString()).isEqualTo("Activated");
		assertThat(user.path("token").asString()).isEqualTo(token);
		assertThat(user.path("password").isNull()).isTrue();
	}

	@Test
	void currentUserShowsNoSecret() {
		JsonNode me = this.wire.get("/api/v2/users/me", Wire.bearer(this.wire.token("alice")));
		assertThat(me.path("data").propertyNames()).doesNotContain("password", "passwordHash", "totpSecret", "note");
		assertThat(me.toString()).doesNotContain("pbkdf2");
	}

	@Test
	void rolesAreThoseOfTheNamespace() {
		assertThat(codes(roles("alice", null))).containsExactly("admin", "editor");
		assertThat(codes(roles("bob", "default"))).containsExactly("reader");
		assertThat(codes(roles("frank", null))).isEmpty();
		JsonNode finance = roles("frank", "finance");
		assertThat(codes(finance)).containsExactly("auditor");
		assertThat(finance.path("totalCount").asInt()).isOne();
		assertThat(finance.at("/list/0/namespace").asString()).isEqualTo("finance");
		assertThat(codes(roles("frank", "unknown"))).isEmpty();
	}

	@Test
	void resourcesHaveTypesAndActions() {
		JsonNode resources = resources("alice", null);
		assertThat(resources.path("totalCount").asInt()).isEqualTo(2);
		assertThat(codes(resources)).containsExactly("books:*", "menu_admin");
		assertThat(resources.at("/list/0/actions").valueStream().map(JsonNode::asString)).containsExactly("books:read",
				"books:update", "books:delete");
		assertThat(resources.at("/list/1/actions").isEmpty()).isTrue();
	}

	@Test
	void resourcesAreFilteredByType() {
		assertThat(codes(resources("alice", "MENU"))).containsExactly("menu_admin");
		assertThat(codes(resources("alice", "DATA"))).containsExactly("books:*");
		assertThat(codes(resources("bob", null))).containsExactly("books:1");
		assertThat(codes(resources("frank", null))).isEmpty();
	}

	@Test
	void resourcesWhenGrantedToUserAndRoleThenActionsComeTogether() {
		emulator.state(emulator.state()
			.replaceFirst("\"grants\" : \\[", "\"grants\" : [{\"resource\": \"books:1\", \"type\": \"DATA\","
					+ " \"actions\": [\"books:print\"], \"targetType\": \"ROLE\", \"target\": \"reader\"},"));
		JsonNode resources = resources("bob", null);
		assertThat(codes(resources)).containsExactly("books:1");
		assertThat(resources.at("/list/0/actions").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrder("books:read", "books:print");
	}

	@Test
	void userWhenIdIsOfAnotherThenIsRefused() {
		String bob = Wire.claims(this.wire.token("bob")).path("sub").asString();
		JsonNode answer = this.wire.graphQl(ROLES, Map.of("id", bob), Wire.bearer(this.wire.token("alice")));
		assertThat(Wire.code(answer)).isEqualTo(2202);
		assertThat(answer.at("/data/user").isNull()).isTrue();
	}

	@Test
	void userWhenNotLoggedInThenIsRefused() {
		assertThat(Wire.code(this.wire.graphQl("{ user { id } }", Map.of()))).isEqualTo(2020);
	}

	private JsonNode roles(String user, String namespace) {
		return query(ROLES, user, "namespace", namespace).at("/data/user/roles");
	}

	private JsonNode resources(String user, String type) {
		return query(RESOURCES, user, "resourceType", type).at("/data/user/authorizedResources");
	}

	private JsonNode query(String document, String user, String name, String value) {
		String token = this.wire.token(user);
		Map<String, Object> variables = new HashMap<>();
		variables.put("id", Wire.claims(token).path("sub").asString());
		variables.put(name, value);
		return this.wire.graphQl(document, variables, Wire.bearer(token));
	}

	private static Iterable<String> codes(JsonNode page) {
		return page.path("list").valueStream().map((entry) -> entry.path("code").asString()).toList();
	}

}
