package io.github.authingspring.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the events that operations cause.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WebhookEventTests extends SharedEmulatorTests {

	private static final String CAROLS_SECRET = "JBSWY3DPEHPK3PXP";

	private final WebhookReceiver receiver = new WebhookReceiver();

	@BeforeEach
	void register() {
		emulator.webhook(this.receiver.url(), null);
	}

	@AfterEach
	void close() {
		this.receiver.close();
	}

	@Test
	void loginTellsTheUserWithoutToken() {
		String token = this.wire.token("alice");
		JsonNode user = this.receiver.await("login").get(0);
		assertThat(user.path("id").asString()).isEqualTo(Wire.claims(token).path("sub").asString());
		assertThat(user.path("username").asString()).isEqualTo("alice");
		assertThat(user.path("loginsCount").asInt()).isOne();
		assertThat(user.path("lastIp").asString()).isEqualTo("127.0.0.1");
		assertThat(user.propertyNames()).doesNotContain("lastIP");
		assertThat(user.toString()).doesNotContain(token);
		this.wire.loginByEmail("alice@example.com", "wrong");
		emulator.testWebhook();
		this.receiver.await("test");
	}

	@Test
	void registrationTellsTheUserTwiceAndHoldsNoHash() {
		this.wire.login("registerByEmail", "RegisterByEmailInput",
				Map.of("email", "zoe@example.com", "password", this.wire.encrypt(Wire.PASSWORD)));
		List<JsonNode> users = this.receiver.await("register", "user:created");
		assertThat(users.get(0)).isEqualTo(users.get(1));
		assertThat(users.get(0).path("email").asString()).isEqualTo("zoe@example.com");
		assertThat(users.get(0).propertyNames()).noneMatch((name) -> name.matches("(?i).*(password|salt|hash).*"));
	}

	@Test
	void profileAndContactTellTheirChanges() {
		String token = this.wire.token("alice");
		call("mutation { updateUser(input: {nickname: \"Al\", city: \"Berlin\"}) { id } }", Map.of(), token);
		List<JsonNode> events = this.receiver.await("login", "user:updated");
		assertThat(events.get(1).at("/user/nickname").asString()).isEqualTo("Al");
		assertThat(events.get(1).path("updates")).isEqualTo(Wire.read("{\"nickname\": \"Al\", \"city\": \"Berlin\"}"));
		emulator.state(emulator.state().replace("\"skipOldContact\" : false", "\"skipOldContact\" : true"));
		String code = this.wire.emailCode("alice@new.example.com", "CHANGE_EMAIL");
		call("mutation ($code: String!) { updateEmail(email: \"alice@new.example.com\", emailCode: $code) { id } }",
				Map.of("code", code), token);
		events = this.receiver.await("user:updated", "user:email-verified");
		assertThat(events.get(0).path("updates")).isEqualTo(Wire.read("{\"email\": \"alice@new.example.com\"}"));
		assertThat(events.get(1))
			.isEqualTo(Wire.read("{\"userId\": \"%s\", \"email\": \"alice@new.example.com\"}".formatted(id("alice"))));
	}

	@Test
	void newPasswordIsTold() {
		String token = this.wire.token("alice");
		call("mutation ($new: String!, $old: String) { updatePassword(newPassword: $new, oldPassword: $old) { id } }",
				Map.of("new", this.wire.encrypt("N3w-password"), "old", this.wire.encrypt(Wire.PASSWORD)), token);
		assertThat(this.receiver.await("login", "user:password-changed").get(1))
			.isEqualTo(Wire.read("{\"userId\": \"%s\"}".formatted(id("alice"))));
	}

	@Test
	void secondFactorIsToldRightOrWrong() throws Exception {
		String token = Wire.error(this.wire.loginByEmail("carol@example.com", Wire.PASSWORD))
			.at("/data/mfaToken")
			.asString();
		this.wire.post("/api/v2/mfa/totp/verify", Map.of("totp", "000000"), Wire.bearer(token));
		emulator.advanceClock(Duration.ofSeconds(60));
		this.wire.post("/api/v2/mfa/totp/verify",
				Map.of("totp", Otp.code(CAROLS_SECRET, clock.instant().plusSeconds(60))), Wire.bearer(token));
		List<JsonNode> events = this.receiver.await("mfa:verified", "mfa:verified", "login");
		String expected = "{\"userId\": \"%s\", \"isValid\": %s, \"type\": \"OTP\"}";
		assertThat(events.get(0)).isEqualTo(Wire.read(expected.formatted(id("carol"), false)));
		assertThat(events.get(1)).isEqualTo(Wire.read(expected.formatted(id("carol"), true)));
	}

	private String id(String username) {
		return Wire.read(emulator.state())
			.path("users")
			.valueStream()
			.filter((user) -> user.path("username").asString().equals(username))
			.findFirst()
			.orElseThrow()
			.path("id")
			.asString();
	}

	private JsonNode call(String document, Map<String, Object> variables, String token) {
		JsonNode answer = this.wire.graphQl(document, variables, Wire.bearer(token));
		assertThat(Wire.code(answer)).isZero();
		return answer;
	}

}
