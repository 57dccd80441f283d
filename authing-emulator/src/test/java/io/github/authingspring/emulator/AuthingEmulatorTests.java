package io.github.authingspring.emulator;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the first steps with an {@link AuthingEmulator}.
 */
class AuthingEmulatorTests {

	private static final AuthingEmulator emulator = AuthingEmulator.builder().start();

	private final Wire wire = new Wire(emulator);

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void reset() {
		emulator.reset();
	}

	@Test
	void loginByEmailWhenPasswordIsRightThenAnswersUserWithToken() {
		JsonNode answer = this.wire.loginByEmail("alice@example.com", Wire.PASSWORD);
		assertThat(answer.at("/data/loginByEmail/username").asString()).as(answer.toString()).isEqualTo("alice");
		String token = answer.at("/data/loginByEmail/token").asString();
		JsonNode me = this.wire.get("/api/v2/users/me", Wire.bearer(token));
		assertThat(me.at("/data/email").asString()).isEqualTo("alice@example.com");
		assertThat(me.at("/data/token").asString()).isEqualTo(token);
	}

	@Test
	void wellKnownPublishesPublicKey() {
		JsonNode answer = this.wire.get("/api/v2/.well-known");
		assertThat(answer.path("code").asInt()).isEqualTo(200);
		assertThat(answer.at("/data/publicKey").asString()).isEqualTo(emulator.publicKey());
	}

	@Test
	void infoTellsHowToConnect() {
		JsonNode info = this.wire.get("/_emulator/info");
		assertThat(info.path("appHost").asString()).isEqualTo(emulator.appHost().toString());
		assertThat(info.path("appId").asString()).isEqualTo(emulator.appId()).matches("[0-9a-f]{24}");
		assertThat(info.path("appSecret").asString()).isEqualTo(emulator.appSecret()).hasSizeGreaterThanOrEqualTo(32);
		assertThat(info.path("userPoolId").asString()).isEqualTo(emulator.userPoolId()).matches("[0-9a-f]{24}");
		assertThat(info.path("userPoolSecret").asString()).isEqualTo(emulator.userPoolSecret());
		assertThat(info.path("publicKey").asString()).isEqualTo(emulator.publicKey());
		assertThat(info.at("/users/0/username").asString()).isEqualTo("alice");
	}

	@Test
	void resetReturnsToSeed() {
		String before = emulator.state();
		this.wire.token("alice");
		assertThat(Wire.read(emulator.state())).isNotEqualTo(Wire.read(before));
		this.wire.post("/_emulator/reset", Map.of().toString());
		assertThat(Wire.read(emulator.state())).isEqualTo(Wire.read(before));
	}

}
