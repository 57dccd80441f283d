package io.github.authingspring.emulator;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the events that a changed state causes, and for roles that are changed in one
 * call.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WebhookStateTests extends SharedEmulatorTests {

	private final WebhookReceiver receiver = new WebhookReceiver();

	@AfterEach
	void close() {
		this.receiver.close();
	}

	@Test
	void usersThatCameChangedAndWentAreTold() {
		List<JsonNode> events = change("""
				{"users": [{"id": "1", "username": "ann", "email": "ann@example.com", "blocked": true},
				  {"id": "2", "username": "ben", "locked": true}, {"id": "3", "username": "cid"}]}""", """
				{"users": [{"id": "1", "username": "ann", "email": "ann@example.com", "emailVerified": true},
				  {"id": "2", "username": "ben", "nickname": "B", "loginsCount": 7, "note": "new"},
				  {"id": "4", "username": "dan", "blocked": true}]}""", "user:email-verified", "user:unblocked",
				"user:updated", "user:unblocked", "user:created", "user:deleted");
		assertThat(events.get(0)).isEqualTo(Wire.read("{\"userId\": \"1\", \"email\": \"ann@example.com\"}"));
		assertThat(events.get(1).at("/user/blocked").asBoolean(true)).isFalse();
		assertThat(events.get(2).path("updates")).isEqualTo(Wire.read("{\"nickname\": \"B\"}"));
		assertThat(events.get(3).at("/user/id").asString()).isEqualTo("2");
		assertThat(events.get(4).path("blocked").asBoolean()).isTrue();
		assertThat(events.get(5).at("/users/0/id").asString()).isEqualTo("3");
	}

	@Test
	void userWhenLockedOrOfNewPasswordThenIsTold() {
		List<JsonNode> events = change("{\"users\": [{\"id\": \"1\"}]}",
				"{\"users\": [{\"id\": \"1\", \"locked\": true, \"password\": \"Passw0rd!\"}]}",
				"user:password-changed", "user:blocked");
		assertThat(events.get(0)).isEqualTo(Wire.read("{\"userId\": \"1\"}"));
		assertThat(events.get(1).at("/user/blocked").asBoolean()).isTrue();
		assertThat(events.get(1).toString()).doesNotContain("assword");
	}

	@Test
	void rolesThatWereGivenAndTakenAreTold() {
		List<JsonNode> events = change("""
				{"roles": [{"code": "admin", "users": ["1", "2"]}, {"code": "gone", "users": ["3"]},
				  {"code": "same", "users": ["1"]}, {"namespace": "finance", "code": "admin", "users": []}]}""", """
				{"roles": [{"code": "admin", "users": ["2", "4", "5"]}, {"code": "same", "users": ["1"]},
				  {"namespace": "finance", "code": "admin", "users": ["1"]}]}""", "role:unassigned", "role:unassigned",
				"role:assigned", "role:assigned");
		assertThat(events).containsExactly(members("\"1\""), members("\"3\""), members("\"4\", \"5\""),
				members("\"1\""));
	}

	@Test
	void grantsThatWereGivenAndTakenAreTold() {
		List<JsonNode> events = change("""
				{"grants": [{"resource": "a", "actions": ["a:read"], "target": "1"},
				  {"resource": "b", "targetType": "ROLE", "target": "admin"}, {"resource": "c", "target": "2"}]}""", """
				{"grants": [{"resource": "a", "actions": ["a:write"], "target": "1"}, {"resource": "d", "target": "1"},
				  {"resource": "c", "target": "2"}]}""", "permission:revoke", "permission:revoke", "permission:add");
		String expected = "{\"userPoolId\": \"%s\", \"policies\": [%s], \"targetType\": \"%s\","
				+ " \"targetIdentifiers\": [\"%s\"], \"namespace\": \"default\"}";
		String pool = emulator.userPoolId();
		assertThat(events).containsExactly(Wire.read(expected.formatted(pool, "\"a\"", "USER", "1")),
				Wire.read(expected.formatted(pool, "\"b\"", "ROLE", "admin")),
				Wire.read(expected.formatted(pool, "\"a\", \"d\"", "USER", "1")));
	}

	@Test
	void roleIsGivenAndTakenInOneCall() {
		emulator.webhook(this.receiver.url(), null);
		String before = emulator.state();
		emulator.assignRole("bob", "admin");
		emulator.assignRole("bob@example.com", "admin");
		JsonNode event = this.receiver.await("role:assigned").get(0);
		String id = event.at("/userIds/0").asString();
		assertThat(event).isEqualTo(members("\"" + id + "\""));
		assertThat(rolesOf(id)).containsExactlyInAnyOrder("admin", "reader");
		emulator.unassignRole(id, "admin");
		emulator.unassignRole(id, "admin");
		assertThat(this.receiver.await("role:unassigned").get(0)).isEqualTo(event);
		assertThat(rolesOf(id)).containsExactly("reader");
		assertThat(emulator.state()).isEqualTo(before);
	}

	@Test
	void roleIsGivenAndTakenOverHttp() {
		emulator.webhook(this.receiver.url(), null);
		assertThat(role("PUT", "bob@example.com/roles/admin")).isEqualTo(204);
		String id = this.receiver.await("role:assigned").get(0).at("/userIds/0").asString();
		assertThat(rolesOf(id)).containsExactlyInAnyOrder("admin", "reader");
		assertThat(role("DELETE", "bob/roles/admin")).isEqualTo(204);
		this.receiver.await("role:unassigned");
		assertThat(rolesOf(id)).containsExactly("reader");
		assertThat(role("PUT", "nobody/roles/admin")).isEqualTo(400);
		assertThat(role("DELETE", "bob/roles/nonsense")).isEqualTo(400);
	}

	@Test
	void roleWhenUserOrRoleIsUnknownThenNamesWhatThereIs() {
		assertThatIllegalArgumentException().isThrownBy(() -> emulator.assignRole("nobody", "admin"))
			.withMessageContaining("nobody")
			.withMessageContaining("alice, bob");
		assertThatIllegalArgumentException().isThrownBy(() -> emulator.unassignRole("bob", "auditor"))
			.withMessageContaining("auditor")
			.withMessageContaining("[admin, editor, reader]");
	}

	private List<JsonNode> change(String before, String after, String... events) {
		emulator.state(before);
		emulator.webhook(this.receiver.url(), null);
		assertThat(
				this.wire.send(this.wire.request("/_emulator/state").PUT(BodyPublishers.ofString(after))).statusCode())
			.isEqualTo(204);
		return this.receiver.await(events);
	}

	private static JsonNode members(String userIds) {
		return Wire.read("{\"userIds\": [%s], \"groupIds\": [], \"nodeIds\": []}".formatted(userIds));
	}

	private List<String> rolesOf(String id) {
		return Wire.read(emulator.state())
			.path("roles")
			.valueStream()
			.filter((role) -> role.path("users").valueStream().anyMatch((user) -> user.asString().equals(id)))
			.map((role) -> role.path("code").asString())
			.toList();
	}

	private int role(String method, String path) {
		return this.wire.send(this.wire.request("/_emulator/users/" + path).method(method, BodyPublishers.noBody()))
			.statusCode();
	}

}
