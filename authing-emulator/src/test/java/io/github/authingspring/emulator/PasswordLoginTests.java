package io.github.authingspring.emulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the logins with a password that the pool knows.
 */
class PasswordLoginTests extends SharedEmulatorTests {

	@Test
	void loginByEmailWhenCaseDiffersThenSucceeds() {
		JsonNode answer = this.wire.loginByEmail("ALICE@Example.com", Wire.PASSWORD);
		assertThat(answer.at("/data/loginByEmail/username").asString()).isEqualTo("alice");
	}

	@Test
	void loginByEmailWhenEmailIsEmptyThenMatchesNobody() {
		assertThat(Wire.code(this.wire.loginByEmail("", Wire.PASSWORD))).isEqualTo(2333);
	}

	@Test
	void loginByUsernameWhenCaseDiffersThenFails() {
		assertThat(loginByUsername("alice").at("/data/loginByUsername/token").asString()).isNotEmpty();
		assertThat(Wire.code(loginByUsername("Alice"))).isEqualTo(2333);
	}

	@Test
	void loginByPhonePasswordSucceeds() {
		JsonNode answer = this.wire.login("loginByPhonePassword", "LoginByPhonePasswordInput",
				Map.of("phone", "13800000002", "password", this.wire.encrypt(Wire.PASSWORD)));
		assertThat(answer.at("/data/loginByPhonePassword/username").asString()).isEqualTo("bob");
	}

	@Test
	void loginBySubAccountSucceeds() {
		JsonNode answer = loginBySubAccount(Wire.PASSWORD);
		assertThat(answer.at("/data/loginBySubAccount/token").asString()).isNotEmpty();
	}

	@Test
	void loginBySubAccountWhenPasswordIsWrongThenDataIsNull() {
		JsonNode answer = loginBySubAccount("wrong");
		assertThat(Wire.code(answer)).isEqualTo(2333);
		assertThat(answer.has("data")).isTrue();
		assertThat(answer.path("data").isNull()).isTrue();
	}

	@Test
	void loginWhenUserIsUnknownThenAnswersLikeWrongPassword() {
		JsonNode wrong = this.wire.loginByEmail("alice@example.com", "wrong");
		emulator.reset();
		JsonNode unknown = this.wire.loginByEmail("nobody@example.com", "wrong");
		assertThat(unknown).isEqualTo(wrong);
		assertThat(Wire.code(wrong)).isEqualTo(2333);
	}

	@Test
	void loginWhenUserIsUnknownThenHashesAllTheSame() {
		long before = emulator.hasher().computations();
		this.wire.loginByEmail("alice@example.com", "wrong");
		long known = emulator.hasher().computations() - before;
		this.wire.loginByEmail("nobody@example.com", "wrong");
		assertThat(emulator.hasher().computations() - before).isEqualTo(2 * known).isPositive();
	}

	@Test
	void loginWhenPoolRevealsThenTellsUnknownUserFromWrongPassword() {
		emulator.state(emulator.state().replace("\"revealWhichFailed\" : false", "\"revealWhichFailed\" : true"));
		assertThat(Wire.code(this.wire.loginByEmail("alice@example.com", "wrong"))).isEqualTo(2006);
		assertThat(Wire.code(this.wire.loginByEmail("nobody@example.com", "wrong"))).isEqualTo(2004);
	}

	@Test
	void loginWhenPasswordIsNotEncryptedThenCannotBeDecrypted() {
		JsonNode answer = this.wire.login("loginByEmail", "LoginByEmailInput",
				Map.of("email", "alice@example.com", "password", Wire.PASSWORD));
		assertThat(Wire.code(answer)).isEqualTo(2016);
	}

	@Test
	void loginWhenPasswordDiffersInSpaceOrUnicodeFormThenFails() {
		emulator.state(
				"{\"users\": [{\"username\": \"zoe\", \"email\": \"zoe@example.com\", \"password\": \"caf\u00e9\"}]}");
		assertThat(Wire.code(this.wire.loginByEmail("zoe@example.com", "cafe\u0301"))).isEqualTo(2333);
		assertThat(Wire.code(this.wire.loginByEmail("zoe@example.com", "caf\u00e9 "))).isEqualTo(2333);
		assertThat(this.wire.loginByEmail("zoe@example.com", "caf\u00e9").at("/data/loginByEmail/token").asString())
			.isNotEmpty();
	}

	@Test
	void failureTellsRemainingTriesInLanguageOfCaller() {
		JsonNode failure = Wire.error(loginInEnglish("alice@example.com", "wrong"));
		assertThat(failure.at("/data/remainCount").asInt()).isEqualTo(5);
		assertThat(failure.path("message").asString()).isEqualTo("The account or the password is wrong");
		JsonNode chinese = Wire.error(this.wire.loginByEmail("alice@example.com", "wrong"));
		assertThat(chinese.at("/data/remainCount").asInt()).isEqualTo(4);
		assertThat(chinese.path("message").asString()).isEqualTo("账号或密码错误");
	}

	@Test
	void accountWhenFailedTooOftenThenIsLockedForAWhile() {
		for (int i = 1; i < 6; i++) {
			assertThat(Wire.code(from("10.0.0." + i, "alice@example.com", "wrong"))).isEqualTo(2333);
		}
		assertThat(Wire.code(from("10.0.0.6", "alice@example.com", "wrong"))).isEqualTo(2057);
		assertThat(Wire.code(from("10.0.0.7", "alice@example.com", Wire.PASSWORD))).isEqualTo(2057);
		assertThat(from("10.0.0.8", "bob@example.com", Wire.PASSWORD).has("errors")).isFalse();
		clock.advance(Duration.ofMinutes(16));
		assertThat(from("10.0.0.7", "alice@example.com", Wire.PASSWORD).has("errors")).isFalse();
	}

	@Test
	void unknownAccountWhenFailedTooOftenThenAnswersLikeALockedOne() {
		for (int i = 1; i < 6; i++) {
			assertThat(Wire.code(from("10.0.0." + i, "nobody@example.com", "wrong"))).isEqualTo(2333);
		}
		assertThat(Wire.code(from("10.0.0.6", "Nobody@example.com", "wrong"))).isEqualTo(2057);
	}

	@Test
	void accountWhenNamedDifferentlyThenCountsTogether() {
		for (int i = 1; i < 6; i++) {
			from("10.0.0." + i, "alice@example.com", "wrong");
		}
		JsonNode answer = this.wire.login("loginByUsername", "LoginByUsernameInput",
				Map.of("username", "alice", "password", this.wire.encrypt("wrong"), "clientIp", "10.0.0.6"));
		assertThat(Wire.code(answer)).isEqualTo(2057);
	}

	@Test
	void successForgetsFailures() {
		this.wire.loginByEmail("alice@example.com", "wrong");
		this.wire.loginByEmail("alice@example.com", "wrong");
		this.wire.token("alice");
		JsonNode failure = Wire.error(this.wire.loginByEmail("alice@example.com", "wrong"));
		assertThat(failure.at("/data/remainCount").asInt()).isEqualTo(5);
	}

	private JsonNode loginByUsername(String username) {
		return this.wire.login("loginByUsername", "LoginByUsernameInput",
				Map.of("username", username, "password", this.wire.encrypt(Wire.PASSWORD)));
	}

	private JsonNode loginBySubAccount(String password) {
		return this.wire.graphQl(
				"mutation ($account: String!, $password: String!) {"
						+ " loginBySubAccount(account: $account, password: $password) { id token } }",
				Map.of("account", "123456789", "password", this.wire.encrypt(password)));
	}

	private JsonNode loginInEnglish(String email, String password) {
		return this.wire.graphQl("mutation ($input: LoginByEmailInput!) { loginByEmail(input: $input) { id } }",
				Map.of("input", Map.of("email", email, "password", this.wire.encrypt(password))), "x-authing-lang",
				"en-US");
	}

	private JsonNode from(String address, String email, String password) {
		Map<String, Object> input = new HashMap<>();
		input.put("email", email);
		input.put("password", this.wire.encrypt(password));
		input.put("clientIp", address);
		return this.wire.login("loginByEmail", "LoginByEmailInput", input);
	}

}
