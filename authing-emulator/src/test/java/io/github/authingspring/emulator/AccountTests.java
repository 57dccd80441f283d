package io.github.authingspring.emulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what signed-in users change of themselves.
 */
class AccountTests extends SharedEmulatorTests {

	private static final String NEW_PHONE = "13900000077";

	private String token;

	@BeforeEach
	void signIn() {
		this.token = this.wire.token("alice");
	}

	@Test
	void updateUserChangesProfileAndKeepsToken() {
		JsonNode user = update(Map.of("nickname", "Al", "city", "Berlin", "username", "alice2")).at("/data/updateUser");
		assertThat(user.path("nickname").asString()).isEqualTo("Al");
		assertThat(user.path("city").asString()).isEqualTo("Berlin");
		assertThat(user.path("token").asString()).isEqualTo(this.token);
		assertThat(me().path("username").asString()).isEqualTo("alice2");
	}

	@ParameterizedTest
	@CsvSource({ "email, x@example.com, 2225", "phone, 13800000009, 2226", "password, secret, 2018", "unionid, x, 2018",
			"username, bob, 2034", "username, ' ', 2211" })
	void updateUserWhenAttributeIsRefusedThenChangesNothing(String name, String value, int code) {
		JsonNode before = me();
		assertThat(Wire.code(update(Map.of(name, value, "nickname", "Al")))).isEqualTo(code);
		assertThat(me()).isEqualTo(before);
	}

	@Test
	void updateUserWhenIdIsAnothersThenFails() {
		String id = Wire.claims(this.wire.token("bob")).path("sub").asString();
		assertThat(Wire.code(call(
				"mutation ($id: String, $input: UpdateUserInput!) {" + " updateUser(id: $id, input: $input) { id } }",
				Map.of("id", id, "input", Map.of("nickname", "x")))))
			.isEqualTo(2202);
	}

	@Test
	void updatePasswordNeedsTheOldOne() {
		assertThat(Wire.code(updatePassword("N3w-password", null))).isEqualTo(2201);
		assertThat(Wire.code(updatePassword("N3w-password", "wrong"))).isEqualTo(2203);
		assertThat(Wire.code(updatePassword("short", Wire.PASSWORD))).isEqualTo(2029);
		assertThat(updatePassword("N3w-password", Wire.PASSWORD).at("/data/updatePassword/token").asString())
			.isEqualTo(this.token);
		assertThat(this.wire.loginByEmail("alice@example.com", "N3w-password").has("errors")).isFalse();
		assertThat(Wire.code(this.wire.loginByEmail("alice@example.com", Wire.PASSWORD))).isEqualTo(2333);
	}

	@Test
	void updatePasswordWhenOldOneIsOftenWrongThenLocksTheAccount() {
		this.wire.loginByEmail("alice@example.com", "wrong");
		for (int i = 0; i < 4; i++) {
			assertThat(Wire.code(updatePassword("N3w-password", "wrong"))).isEqualTo(2203);
		}
		assertThat(Wire.code(updatePassword("N3w-password", "wrong"))).isEqualTo(2057);
		assertThat(Wire.code(updatePassword("N3w-password", Wire.PASSWORD))).isEqualTo(2057);
		assertThat(Wire.code(this.wire.loginByEmail("alice@example.com", Wire.PASSWORD))).isEqualTo(2057);
		clock.advance(Duration.ofMinutes(15));
		assertThat(Wire.code(updatePassword("N3w-password", "wrong"))).isEqualTo(2203);
		assertThat(Wire.code(updatePassword("N3w-password", Wire.PASSWORD))).isZero();
		assertThat(emulator.state()).doesNotContain("\"user:");
	}

	@Test
	void updatePasswordWhenThereIsNoneNeedsNoOldOne() {
		String phone = this.wire.smsCode(NEW_PHONE, "login");
		this.token = this.wire
			.login("loginByPhoneCode", "LoginByPhoneCodeInput", Map.of("phone", NEW_PHONE, "code", phone))
			.at("/data/loginByPhoneCode/token")
			.asString();
		assertThat(Wire.code(updatePassword("N3w-password", null))).isZero();
	}

	@Test
	void securityLevelCountsWhatProtectsTheAccount() {
		JsonNode level = this.wire.get("/api/v2/users/me/security-level", Wire.bearer(this.token)).path("data");
		assertThat(level.path("email").asBoolean()).isTrue();
		assertThat(level.path("password").asBoolean()).isTrue();
		assertThat(level.path("passwordSecurityLevel").asInt()).isEqualTo(2);
		assertThat(level.path("mfa").asBoolean(true)).isFalse();
		int score = level.path("score").asInt();
		updatePassword("Very-l0ng-Password", Wire.PASSWORD);
		JsonNode safer = this.wire.get("/api/v2/users/me/security-level", Wire.bearer(this.token)).path("data");
		assertThat(safer.path("passwordSecurityLevel").asInt()).isEqualTo(3);
		assertThat(safer.path("score").asInt()).isBetween(score + 1, 100);
	}

	@Test
	void operationsNeedALogin() {
		this.token = "null";
		assertThat(Wire.code(update(Map.of("nickname", "x")))).isEqualTo(2020);
		assertThat(Wire.code(call("mutation { unbindPhone { id } }", Map.of()))).isEqualTo(2020);
		assertThat(Wire.code(this.wire.get("/api/v2/users/me/orgs"))).isEqualTo(2020);
		assertThat(Wire.code(this.wire.get("/api/v2/users/me/security-level"))).isEqualTo(2020);
		assertThat(Wire.code(this.wire.post("/api/v2/users/link", Map.of()))).isEqualTo(2020);
	}

	@Test
	void departmentsAndOrganizationsAreThoseOfTheUser() {
		JsonNode orgs = this.wire.get("/api/v2/users/me/orgs", Wire.bearer(this.token)).path("data");
		assertThat(orgs.valueStream()
			.map((path) -> path.valueStream().map((node) -> node.path("code").asString()).toList()))
			.containsExactly(List.of("example", "shop"), List.of("example", "shop", "returns"));
		JsonNode departments = call(
				"query ($id: String!, $orgId: String) { user(id: $id) { departments(orgId: $orgId) {"
						+ " totalCount list { isMainDepartment joinedAt department { code orgId path namePath depth } } } } }",
				Map.of("id", Wire.claims(this.token).path("sub").asString()))
			.at("/data/user/departments");
		assertThat(departments.path("totalCount").asInt()).isEqualTo(2);
		assertThat(departments.at("/list/0/isMainDepartment").asBoolean()).isTrue();
		assertThat(departments.at("/list/1/department/namePath").valueStream().map(JsonNode::asString))
			.containsExactly("Example Books", "Shop", "Returns");
	}

	@Test
	void applicationsArePaged() {
		String path = "/api/v2/users/me/applications/allowed";
		JsonNode first = this.wire.get(path + "?page=1&limit=10", Wire.bearer(this.token)).path("data");
		assertThat(first.at("/list/0/id").asString()).isEqualTo(emulator.appId());
		JsonNode second = this.wire.get(path + "?page=2", Wire.bearer(this.token)).path("data");
		assertThat(second.path("list").isEmpty()).isTrue();
		assertThat(second.path("totalCount").asInt()).isOne();
		assertThat(Wire.code(this.wire.get(path + "?page=0", Wire.bearer(this.token)))).isEqualTo(400);
	}

	@Test
	void linkMovesIdentitiesAndUnlinkRemovesThem() {
		emulator.state(emulator.state()
			.replace("\"username\" : \"bob\"", "\"username\" : \"bob\", \"identities\" : [{\"provider\": \"github\","
					+ " \"userIdInIdp\": \"1\", \"openid\": \"1\"}]"));
		String bob = this.wire.token("bob");
		assertThat(Wire.code(link(this.token, this.token))).isEqualTo(2215);
		assertThat(Wire.code(link(bob, this.token))).isEqualTo(2202);
		assertThat(Wire.code(link(this.token, this.wire.token("frank")))).isEqualTo(2216);
		assertThat(Wire.code(link(this.token, bob))).isEqualTo(200);
		assertThat(call("{ user { identities { provider userId userIdInIdp } } }", Map.of())
			.at("/data/user/identities/0/provider")
			.asString()).isEqualTo("github");
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(bob)))).isEqualTo(2207);
		assertThat(Wire.code(unlink("qq"))).isEqualTo(2216);
		assertThat(unlink("github").path("data").asBoolean()).isTrue();
		assertThat(Wire.code(unlink("github"))).isEqualTo(2216);
	}

	private JsonNode link(String primary, String secondary) {
		return this.wire.post("/api/v2/users/link",
				Map.of("primaryUserToken", primary, "secondaryUserToken", secondary), Wire.bearer(this.token));
	}

	private JsonNode unlink(String provider) {
		return this.wire.post("/api/v2/users/unlink", Map.of("primaryUserToken", this.token, "provider", provider),
				Wire.bearer(this.token));
	}

	private JsonNode update(Map<String, Object> input) {
		return call("mutation ($input: UpdateUserInput!) { updateUser(input: $input) { nickname city token } }",
				Map.of("input", input));
	}

	private JsonNode updatePassword(String password, String old) {
		Map<String, Object> variables = new HashMap<>(Map.of("new", this.wire.encrypt(password)));
		variables.put("old", (old != null) ? this.wire.encrypt(old) : null);
		return call("mutation ($new: String!, $old: String) {"
				+ " updatePassword(newPassword: $new, oldPassword: $old) { id token } }", variables);
	}

	private JsonNode call(String document, Map<String, Object> variables) {
		return this.wire.graphQl(document, variables, Wire.bearer(this.token));
	}

	private JsonNode me() {
		return this.wire.get("/api/v2/users/me", Wire.bearer(this.token)).path("data");
	}

}
