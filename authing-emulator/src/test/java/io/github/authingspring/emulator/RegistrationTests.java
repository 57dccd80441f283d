package io.github.authingspring.emulator;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for registration and the questions before it.
 */
class RegistrationTests extends SharedEmulatorTests {

	private static final String PHONE = "13900000042";

	@Test
	void registerByEmailThenSignsInWithItsPassword() {
		JsonNode user = byEmail("Zoe@Example.com", "Str0ng!pass", Map.of()).at("/data/registerByEmail");
		assertThat(user.path("email").asString()).isEqualTo("Zoe@Example.com");
		assertThat(user.path("emailVerified").asBoolean(true)).isFalse();
		assertThat(user.path("token").isNull()).isTrue();
		assertThat(user.path("password").isNull()).isTrue();
		JsonNode login = this.wire.loginByEmail("zoe@example.com", "Str0ng!pass");
		assertThat(login.at("/data/loginByEmail/id")).isEqualTo(user.path("id"));
	}

	@Test
	void registerWhenTokenIsWantedThenAnswersToken() {
		JsonNode generated = byEmail("a@example.com", "secret", Map.of("generateToken", true));
		assertThat(logins(generated)).isZero();
		JsonNode forced = byEmail("b@example.com", "secret", Map.of("forceLogin", true));
		assertThat(logins(forced)).isOne();
	}

	private int logins(JsonNode answer) {
		String token = answer.at("/data/registerByEmail/token").asString();
		return this.wire.get("/api/v2/users/me", Wire.bearer(token)).at("/data/loginsCount").asInt();
	}

	@Test
	void registerKeepsProfileAndCustomData() {
		JsonNode user = byEmail("c@example.com", "secret",
				Map.of("profile", Map.of("nickname", "Cee", "phone", PHONE, "country", "CN"), "params",
						"[{\"key\": \"school\", \"value\": \"ucla\"}, {\"key\": \"age\", \"value\": 21}]"))
			.at("/data/registerByEmail");
		assertThat(user.path("nickname").asString()).isEqualTo("Cee");
		assertThat(user.path("phone").asString()).isEqualTo(PHONE);
		assertThat(user.path("phoneVerified").asBoolean()).isFalse();
		assertThat(user.path("customData").valueStream().map((data) -> data.path("value").asString()))
			.containsExactly("ucla", "21");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "{}", "[1]", "[{\"key\": \"unknown\", \"value\": 1}]",
			"[{\"key\": \"age\", \"value\": \"old\"}]", "[{\"key\": \"age\"}]" })
	void registerWhenCustomDataIsBadThenFailsAndAddsNobody(String params) {
		int users = emulator.users().size();
		assertThat(Wire.code(byEmail("c@example.com", "secret", Map.of("params", params)))).isEqualTo(400);
		assertThat(emulator.users()).hasSize(users);
	}

	@ParameterizedTest
	@CsvSource({ "no address, secret, 2003", "a@b, secret, 2003", "ALICE@example.com, secret, 2026",
			"d@example.com, five5, 2029" })
	void registerByEmailWhenInputIsBadThenFails(String email, String password, int code) {
		assertThat(Wire.code(byEmail(email, password, Map.of()))).isEqualTo(code);
	}

	@Test
	void registerWhenPasswordIsNotEncryptedThenFails() {
		assertThat(Wire.code(register("registerByEmail", "RegisterByEmailInput",
				Map.of("email", "d@example.com", "password", "plaintext"))))
			.isEqualTo(2016);
	}

	@Test
	void registerByUsernameIsCaseSensitiveAndUnique() {
		assertThat(Wire.code(byUsername("alice"))).isEqualTo(2034);
		assertThat(Wire.code(byUsername(" "))).isEqualTo(2211);
		assertThat(byUsername("Alice").at("/data/registerByUsername/username").asString()).isEqualTo("Alice");
		assertThat(Wire.code(byUsername("Alice"))).isEqualTo(2034);
	}

	@Test
	void registerWhenSeveralAtOnceThenExactlyOneSucceeds() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			Callable<JsonNode> register = () -> byUsername("racer");
			int successes = 0;
			for (Future<JsonNode> answer : threads.invokeAll(Collections.nCopies(8, register))) {
				successes += answer.get().has("errors") ? 0 : 1;
			}
			assertThat(successes).isOne();
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	void registerByPhoneCodeVerifiesThePhone() {
		JsonNode user = byPhone(PHONE, this.wire.smsCode(PHONE, "register"), "secret").at("/data/registerByPhoneCode");
		assertThat(user.path("phoneVerified").asBoolean()).isTrue();
		JsonNode login = this.wire.login("loginByPhonePassword", "LoginByPhonePasswordInput",
				Map.of("phone", PHONE, "password", this.wire.encrypt("secret")));
		assertThat(login.at("/data/loginByPhonePassword/id")).isEqualTo(user.path("id"));
	}

	@Test
	void registerByPhoneCodeWhenCodeOrPhoneIsBadThenFails() {
		assertThat(Wire.code(byPhone(PHONE, this.wire.smsCode(PHONE, "login"), null))).isEqualTo(2001);
		assertThat(Wire.code(byPhone("13800000001", this.wire.smsCode("13800000001", null), null))).isEqualTo(2035);
		assertThat(Wire.code(byPhone("nonsense", "123456", null))).isEqualTo(2028);
		clock.advance(Duration.ofMinutes(1));
		String code = this.wire.smsCode(PHONE, "register");
		clock.advance(Duration.ofMinutes(1));
		assertThat(Wire.code(byPhone(PHONE, code, null))).isEqualTo(2300);
	}

	@Test
	void registerWhenDisabledThenFails() {
		set("\"registrationDisabled\" : false", "\"registrationDisabled\" : true");
		assertThat(Wire.code(byEmail("e@example.com", "secret", Map.of()))).isEqualTo(2031);
		assertThat(Wire.code(byUsername("eve"))).isEqualTo(2031);
		assertThat(Wire.code(byPhone(PHONE, this.wire.smsCode(PHONE, null), null))).isEqualTo(2031);
	}

	@ParameterizedTest
	@CsvSource({ "1, aaaaaa, true", "1, aaaaa, false", "2, aaaaaa, false", "2, aaaaa1, true", "3, aaaaa1, false",
			"3, aaaa1!, true" })
	void passwordPolicyIsTheSameForQuestionAndRegistration(int level, String password, boolean valid) {
		set("\"passwordLevel\" : 1", "\"passwordLevel\" : " + level);
		JsonNode verdict = this.wire
			.graphQl("query ($password: String!) { checkPasswordStrength(password: $password) { valid message } }",
					Map.of("password", password))
			.at("/data/checkPasswordStrength");
		assertThat(verdict.path("valid").asBoolean()).isEqualTo(valid);
		assertThat(verdict.path("message").asString()).isNotEmpty();
		int refusal = (password.length() < 6) ? 2029 : 2061;
		assertThat(Wire.code(byEmail("f@example.com", password, Map.of()))).isEqualTo(valid ? 0 : refusal);
	}

	@ParameterizedTest
	@CsvSource({ "email, ALICE@example.com, true", "email, nobody@example.com, false", "phone, 13800000001, true",
			"username, alice, true", "username, Alice, false", "externalId, nothing, false" })
	void isUserExistsTells(String name, String value, boolean expected) {
		JsonNode answer = this.wire.graphQl("query ($value: String) { isUserExists(%s: $value) }".formatted(name),
				Map.of("value", value));
		assertThat(answer.at("/data/isUserExists").asBoolean()).isEqualTo(expected);
		assertThat(this.wire.get("/api/v2/users/is-user-exists?" + name + "=" + value).path("data").asBoolean())
			.isEqualTo(expected);
	}

	private void set(String before, String after) {
		assertThat(emulator.state()).contains(before);
		emulator.state(emulator.state().replace(before, after));
	}

	private JsonNode byEmail(String email, String password, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("email", email);
		input.put("password", this.wire.encrypt(password));
		return register("registerByEmail", "RegisterByEmailInput", input);
	}

	private JsonNode byUsername(String username) {
		return register("registerByUsername", "RegisterByUsernameInput",
				Map.of("username", username, "password", this.wire.encrypt("secret")));
	}

	private JsonNode byPhone(String phone, String code, String password) {
		Map<String, Object> input = new HashMap<>(Map.of("phone", phone, "code", code));
		input.put("password", (password != null) ? this.wire.encrypt(password) : null);
		return register("registerByPhoneCode", "RegisterByPhoneCodeInput", input);
	}

	private JsonNode register(String mutation, String type, Map<String, Object> input) {
		return this.wire
			.graphQl(("mutation ($input: %2$s!) { %1$s(input: $input) { id username email emailVerified phone"
					+ " phoneVerified nickname country password token customData { key value dataType label } } }")
				.formatted(mutation, type), Map.of("input", input));
	}

}
