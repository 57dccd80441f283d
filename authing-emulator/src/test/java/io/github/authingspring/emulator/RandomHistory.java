package io.github.authingspring.emulator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What random users do with an emulator.
 */
class RandomHistory {

	private static final List<String> TEXTS = List.of("Al", "Zoë \"Z\" Ünal", "王小明", "\uD83D\uDE00\\\t", "</b>", " ");

	private static final Map<String, List<String>> CUSTOM_DATA = Map.of("school", List.of("\"ucla\"", "\"\"", "\"清华\""),
			"age", List.of("21", "-1", "0.1", "1e3", "12345678901234567890", "1.50"), "subscribed",
			List.of("true", "false"), "preferences", List.of("{}", "{\"a\":[1,null,{\"b\":2.0}]}"), "graduatedAt",
			List.of("\"2026-03-01T12:00:00+08:00\"", "1772366400000"));

	private final List<RandomAccount> accounts = new ArrayList<>();

	private final AuthingEmulator emulator;

	private final Wire wire;

	private final Clock clock;

	private final Random random;

	private int contacts;

	RandomHistory(AuthingEmulator emulator, Clock clock, long seed) {
		this.emulator = emulator;
		this.wire = new Wire(emulator);
		this.clock = clock;
		this.random = new Random(seed);
	}

	List<RandomAccount> accounts() {
		return this.accounts;
	}

	void step() throws Exception {
		int kind = this.accounts.isEmpty() ? 0 : this.random.nextInt(8);
		switch (kind) {
			case 0 -> registerByEmail();
			case 1 -> registerByPhone();
			case 2 -> setCustomData(any(this.accounts));
			case 3 -> any(this.accounts).bindAuthenticator(this.wire, this.clock.instant());
			case 4 -> grantRole(any(this.accounts));
			case 5 -> changePhone(any(this.accounts));
			case 6 -> changeEmail(any(this.accounts));
			default -> rename(any(this.accounts));
		}
	}

	private void registerByEmail() {
		RandomAccount account = new RandomAccount("pass-" + any(TEXTS) + this.random.nextInt());
		account.email = freshEmail();
		register(account, "registerByEmail", "RegisterByEmailInput", Map.of("email", account.email, "password",
				this.wire.encrypt(account.password), "profile", Map.of("nickname", any(TEXTS))));
	}

	private void registerByPhone() {
		RandomAccount account = new RandomAccount("pass-" + any(TEXTS) + this.random.nextInt());
		account.phone = freshPhone();
		register(account, "registerByPhoneCode", "RegisterByPhoneCodeInput", Map.of("phone", account.phone, "code",
				this.wire.smsCode(account.phone, "register"), "password", this.wire.encrypt(account.password)));
	}

	private void register(RandomAccount account, String mutation, String type, Map<String, Object> input) {
		account.id = this.wire.login(mutation, type, input).at("/data/" + mutation + "/id").asString();
		account.token = account.signIn(this.wire).path("token").asString();
		assertThat(account.token).isNotEmpty();
		this.accounts.add(account);
	}

	private void setCustomData(RandomAccount account) {
		String key = any(CUSTOM_DATA.keySet().stream().sorted().toList());
		accepted(this.wire.graphQl(
				"mutation ($id: String!, $key: String!, $value: String!) {"
						+ " setUdv(targetType: USER, targetId: $id, key: $key, value: $value) { key } }",
				Map.of("id", account.id, "key", key, "value", any(CUSTOM_DATA.get(key))), Wire.bearer(account.token)));
	}

	private void grantRole(RandomAccount account) {
		String role = Wire.write(Map.of("namespace", any(List.of("default", "finance")), "code",
				"role-" + this.random.nextInt(), "description", any(TEXTS), "users", List.of(account.id)));
		this.emulator.state(this.emulator.state().replace("\"roles\" : [ {", "\"roles\" : [ " + role + ", {"));
		assertThat(Wire.read(this.emulator.state()).at("/roles/0/users/0").asString()).isEqualTo(account.id);
	}

	private void changePhone(RandomAccount account) {
		String fresh = freshPhone();
		String arguments = "phone: \"%s\", phoneCode: \"%s\"".formatted(fresh, this.wire.smsCode(fresh, "bind"));
		if (account.phone != null) {
			arguments += ", oldPhone: \"%s\", oldPhoneCode: \"%s\"".formatted(account.phone,
					this.wire.smsCode(account.phone, "unbind"));
		}
		change(account, (account.phone != null) ? "updatePhone" : "bindPhone", arguments);
		account.phone = fresh;
	}

	private void changeEmail(RandomAccount account) {
		String fresh = freshEmail();
		String arguments = "email: \"%s\", emailCode: \"%s\"".formatted(fresh,
				this.wire.emailCode(fresh, "CHANGE_EMAIL"));
		if (account.email != null) {
			arguments += ", oldEmail: \"%s\", oldEmailCode: \"%s\"".formatted(account.email,
					this.wire.emailCode(account.email, "CHANGE_EMAIL"));
		}
		change(account, (account.email != null) ? "updateEmail" : "bindEmail", arguments);
		account.email = fresh;
	}

	private void change(RandomAccount account, String mutation, String arguments) {
		accepted(this.wire.graphQl("mutation { %s(%s) { id } }".formatted(mutation, arguments), Map.of(),
				Wire.bearer(account.token)));
	}

	private void rename(RandomAccount account) {
		accepted(this.wire.graphQl("mutation ($input: UpdateUserInput!) { updateUser(input: $input) { id } }",
				Map.of("input", Map.of("nickname", any(TEXTS), "city", any(TEXTS))), Wire.bearer(account.token)));
	}

	private static void accepted(JsonNode answer) {
		assertThat(Wire.code(answer)).as(answer.toString()).isZero();
	}

	private String freshEmail() {
		return "Random" + this.contacts++ + "@example.com";
	}

	private String freshPhone() {
		return "139%08d".formatted(this.contacts++);
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
