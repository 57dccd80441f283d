package io.github.authingspring.emulator;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for state and seed.
 */
class StateTests extends SharedEmulatorTests {

	@Test
	void stateIsTheSeedOfAnEqualEmulator(@TempDir Path directory) throws Exception {
		String token = this.wire.token("alice");
		String ended = this.wire.token("bob");
		this.wire.get("/api/v2/logout", Wire.bearer(ended));
		this.wire.loginByEmail("alice@example.com", "wrong");
		this.wire.getResponse("/api/v2/security/captcha");
		this.wire.post("/api/v2/sms/send", Map.of("phone", "13900000001", "scene", "login"));
		Path file = Files.writeString(directory.resolve("seed.json"), emulator.state());
		try (AuthingEmulator other = AuthingEmulator.builder().seed(file).clock(clock).start()) {
			assertThat(other.state()).isEqualTo(emulator.state());
			assertThat(other.publicKey()).isEqualTo(emulator.publicKey());
			Wire otherWire = new Wire(other);
			assertThat(Wire.code(otherWire.get("/api/v2/users/me", Wire.bearer(token)))).isEqualTo(200);
			assertThat(Wire.code(otherWire.get("/api/v2/users/me", Wire.bearer(ended)))).isEqualTo(2020);
			assertThat(otherWire.token("alice")).isNotEmpty();
		}
	}

	@Test
	void stateHasEveryKindOfRecord() {
		this.wire.get("/api/v2/logout", Wire.bearer(this.wire.token("bob")));
		this.wire.loginByEmail("alice@example.com", "wrong");
		this.wire.getResponse("/api/v2/security/captcha");
		this.wire.post("/api/v2/sms/send", Map.of("phone", "13900000001", "scene", "login"));
		this.wire.upload(new byte[] { 1 });
		Browser browser = new Browser(this.wire);
		browser.open("/cas-idp/" + emulator.appId() + "?service=http://localhost/");
		browser.submit("bob", Wire.PASSWORD);
		assertThat(Wire.read(emulator.state()).valueStream().filter(JsonNode::isArray)).hasSize(15)
			.noneMatch(JsonNode::isEmpty);
	}

	@Test
	void stateOverHttpIsTheSame() {
		String state = this.wire.getResponse("/_emulator/state").body();
		assertThat(state).isEqualTo(emulator.state()).doesNotContain(Wire.PASSWORD);
		this.wire.token("alice");
		assertThat(put(state).statusCode()).isEqualTo(204);
		assertThat(emulator.state()).isEqualTo(state);
	}

	@Test
	void stateWhenPartialThenKeepsIdsSecretsAndKeys() {
		String appSecret = emulator.appSecret();
		String publicKey = emulator.publicKey();
		emulator.state("{\"users\": [{\"email\": \"zoe@example.com\", \"password\": \"Passw0rd!\"}]}");
		assertThat(emulator.appSecret()).isEqualTo(appSecret);
		assertThat(emulator.publicKey()).isEqualTo(publicKey);
		assertThat(emulator.users()).hasSize(1);
		assertThat(this.wire.token("zoe")).isNotEmpty();
	}

	@Test
	void resetReturnsToSeedAndForgetsRequests() {
		String before = emulator.state();
		this.wire.token("alice");
		this.wire.loginByEmail("bob@example.com", "wrong");
		this.wire.getResponse("/api/v2/security/captcha");
		assertThat(emulator.state()).isNotEqualTo(before);
		assertThat(this.wire.post("/_emulator/reset", "").statusCode()).isEqualTo(204);
		assertThat(emulator.state()).isEqualTo(before);
		assertThat(emulator.requests()).isEmpty();
	}

	@Test
	void resetWhenOtherStateWasLoadedThenReturnsToSeed() {
		String before = emulator.state();
		emulator.state("{\"application\": {\"id\": \"other\"}}");
		assertThat(emulator.appId()).isEqualTo("other");
		emulator.reset();
		assertThat(emulator.state()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{", "{\"nonsense\": 1}", "{\"users\": [{\"note\": \"nobody\"}]}",
			"{\"users\": [{\"id\": \"1\"}, {\"id\": \"1\"}]}", "{\"passwordKey\": \"nonsense\"}",
			"{\"application\": {\"secret\": \"short\"}}", "{\"application\": {\"tokenAlgorithm\": \"none\"}}",
			"{\"users\": [null]}", "{\"users\": [{\"id\": \"1\", \"passwordHash\": \"nonsense\"}]}",
			"{\"directory\": [{\"kind\": \"ldap\"}]}", "{\"settings\": {\"lockFor\": \"long\"}}" })
	void stateWhenBadThenIsRefusedAndNothingChanges(String state) {
		String before = emulator.state();
		HttpResponse<String> response = put(state);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
		assertThat(emulator.state()).isEqualTo(before);
		assertThatIllegalArgumentException().isThrownBy(() -> AuthingEmulator.builder().seed(state).start());
	}

	@Test
	void seedHasTheDocumentedUsers() {
		assertThat(emulator.users()).extracting(EmulatorUser::username)
			.containsExactly("alice", "bob", "carol", "dave", "erin", "frank", "grace", "123456789", "ldap-lee",
					"ad-ann");
		assertThat(emulator.users().get(0)).satisfies((alice) -> {
			assertThat(alice.email()).isEqualTo("alice@example.com");
			assertThat(alice.phone()).isEqualTo("13800000001");
			assertThat(alice.note()).contains("admin");
		});
	}

	private HttpResponse<String> put(String state) {
		return this.wire.send(this.wire.request("/_emulator/state").PUT(BodyPublishers.ofString(state)));
	}

}
