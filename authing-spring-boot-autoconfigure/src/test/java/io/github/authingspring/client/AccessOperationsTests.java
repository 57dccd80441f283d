package io.github.authingspring.client;

import java.io.IOException;
import java.util.List;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.model.Application;
import io.github.authingspring.client.model.AuthorizedResource;
import io.github.authingspring.client.model.OrgNode;
import io.github.authingspring.client.model.Page;
import io.github.authingspring.client.model.RefreshedToken;
import io.github.authingspring.client.model.ResourceType;
import io.github.authingspring.client.model.Role;
import io.github.authingspring.client.model.User;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link AccessOperations}, {@link SessionOperations} and
 * {@link ProfileOperations} against the emulator.
 */
@ExtendWith(SharedEmulator.class)
class AccessOperationsTests {

	private final AuthingEmulator emulator = SharedEmulator.get();

	private final AuthenticationClient client = EmulatorClients.of(this.emulator);

	@Test
	void listRoles() {
		assertThat(as("alice").listRoles().execute().list()).extracting(Role::code)
			.containsExactlyInAnyOrder("admin", "editor");
	}

	@Test
	void listRolesWhenNamespaceThenOnlyItsRoles() {
		AuthenticatedClient frank = as("frank");
		assertThat(frank.listRoles("finance").execute().list()).extracting(Role::code).containsExactly("auditor");
		assertThat(frank.listRoles().execute().list()).isEmpty();
	}

	@Test
	void hasRoleCostsOneRoundTrip() {
		AuthenticatedClient alice = as("alice");
		int before = this.emulator.requests().size();
		assertThat(alice.hasRole("admin").execute()).isTrue();
		assertThat(this.emulator.requests()).hasSize(before + 1);
		assertThat(alice.hasRole("auditor").execute()).isFalse();
	}

	@Test
	void hasRoleWhenTokenNamesNobodyThenAsksFirst() {
		String user = "{\"code\":200,\"data\":{\"id\":\"507f1f77bcf86cd799439011\"}}";
		String roles = "{\"data\":{\"user\":{\"roles\":{\"totalCount\":1,\"list\":[{\"code\":\"admin\"}]}}}}";
		try (StubServer server = StubServer.replying((request, output) -> output.write(StubServer.response("200 OK",
				"application/json", request.startsWith("GET /api/v2/users/me ") ? user : roles)))) {
			assertThat(TestClients.of(server.url()).as("opaque").hasRole("admin").execute()).isTrue();
			assertThat(server.requests()).hasSize(2).last().asString().contains("507f1f77bcf86cd799439011");
		}
	}

	@Test
	@DisplayName("#45 a list that is cut is a failure")
	void hasRoleWhenListIsCutThenFailure() {
		String roles = "{\"data\":{\"user\":{\"roles\":{\"totalCount\":3,\"list\":[{\"code\":\"reader\"}]}}}}";
		try (StubServer server = StubServer.answering(roles)) {
			String token = TestClients.token("{\"sub\":\"507f1f77bcf86cd799439011\"}");
			assertThatExceptionOfType(AuthingTransportException.class)
				.isThrownBy(() -> TestClients.of(server.url()).as(token).hasRole("admin").execute())
				.withMessageContaining("1 of 3");
		}
	}

	@Test
	void listAuthorizedResources() {
		List<AuthorizedResource> resources = as("alice").listAuthorizedResources().execute().list();
		assertThat(resources).extracting(AuthorizedResource::code).containsExactlyInAnyOrder("books:*", "menu_admin");
		assertThat(as("alice").listAuthorizedResources(null, ResourceType.MENU).execute().list()).singleElement()
			.satisfies((menu) -> assertThat(menu.actions()).isEmpty());
		assertThat(as("bob").listAuthorizedResources().execute().list())
			.containsExactly(new AuthorizedResource("books:1", ResourceType.DATA, List.of("books:read"), null));
	}

	@Test
	@DisplayName("#45 1,001 roles and 10,000 resources are complete")
	void listWhenLongThenComplete() throws IOException {
		ObjectNode state = (ObjectNode) JsonMapper.shared().readTree(this.emulator.state());
		String bob = this.client.loginByUsername("bob", "Passw0rd!").execute().id();
		for (int i = 0; i < 1000; i++) {
			state.withArray("roles")
				.addObject()
				.put("namespace", "default")
				.put("code", "role-" + i)
				.putArray("users")
				.add(bob);
		}
		for (int i = 0; i < 9999; i++) {
			state.withArray("grants")
				.addObject()
				.put("namespace", "default")
				.put("resource", "shelf:" + i)
				.put("type", "DATA")
				.put("targetType", "USER")
				.put("target", bob)
				.putArray("actions")
				.add("shelf:read");
		}
		this.emulator.state(state.toString());
		assertThat(as("bob").listRoles().execute()).matches(Page::isComplete)
			.extracting(Page::totalCount)
			.isEqualTo(1001);
		assertThat(as("bob").listAuthorizedResources().execute().list()).hasSize(10_000);
	}

	@Test
	void listDepartments() {
		assertThat(as("alice").listDepartments().execute().list())
			.extracting((membership) -> membership.department().code())
			.containsExactlyInAnyOrder("shop", "returns");
		assertThat(as("frank").listDepartments().execute().list()).isEmpty();
	}

	@Test
	void listOrgs() {
		assertThat(as("alice").listOrgs().execute())
			.allSatisfy((way) -> assertThat(way.get(0).code()).isEqualTo("example"))
			.anySatisfy(
					(way) -> assertThat(way).extracting(OrgNode::code).containsExactly("example", "shop", "returns"));
	}

	@Test
	void listApplications() {
		Page<Application> page = as("alice").listApplications().execute();
		assertThat(page.list()).extracting(Application::id).contains(this.emulator.appId());
		assertThatIllegalArgumentException().isThrownBy(() -> as("alice").listApplications(0, 10))
			.withMessageContaining("page");
	}

	@Test
	void refreshToken() {
		User bob = this.client.loginByUsername("bob", "Passw0rd!").execute();
		RefreshedToken refreshed = this.client.as(bob.token()).refreshToken().execute();
		assertThat(refreshed.token()).isNotEqualTo(bob.token());
		assertThat(this.client.as(refreshed.token()).checkLoggedIn().execute().id()).isEqualTo(bob.id());
		assertThat(refreshed.toString()).doesNotContain(refreshed.token());
	}

	@Test
	void logoutEndsToken() {
		AuthenticatedClient alice = as("alice");
		assertThat(alice.checkLoginStatus().execute().status()).isTrue();
		alice.logout().execute();
		assertThat(alice.checkLoginStatus().execute().status()).isFalse();
		assertThatExceptionOfType(LoginExpiredException.class).isThrownBy(() -> alice.getCurrentUser().execute());
		assertThat(alice.logout().execute().code()).as("once more is no error").isEqualTo(200);
	}

	@Test
	void callWhenNobodyIsSignedInThenRefusedWithoutRequest() {
		AuthenticatedClient nobody = this.client.as(() -> Mono.empty());
		assertThatIllegalStateException().isThrownBy(() -> nobody.getCurrentUser().execute())
			.withMessageContaining("getCurrentUser");
		assertThat(this.emulator.requests()).isEmpty();
	}

	private AuthenticatedClient as(String username) {
		return this.client.as(this.client.loginByUsername(username, "Passw0rd!").execute().token());
	}

}
