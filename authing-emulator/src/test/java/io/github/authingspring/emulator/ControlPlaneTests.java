package io.github.authingspring.emulator;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for clock, faults and the page for people.
 */
class ControlPlaneTests extends SharedEmulatorTests {

	@Test
	void clockIsMovedAndReturns() {
		Instant real = clock.instant();
		String token = this.wire.token("alice");
		assertThat(clock("PUT", "{\"advance\": \"P14D\"}").body()).contains(real.plus(Duration.ofDays(14)).toString());
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(token)))).isEqualTo(2206);
		assertThat(clock("PUT", "{\"instant\": \"2030-01-01T00:00:00Z\"}").body()).contains("2030-01-01T00:00:00Z");
		assertThat(clock("DELETE", "").body()).contains(real.toString());
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(token)))).isEqualTo(200);
		emulator.advanceClock(Duration.ofDays(14));
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(token)))).isEqualTo(2206);
		emulator.setClock(real);
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(token)))).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"advance\": \"soon\"}", "{\"instant\": \"today\"}", "[]" })
	void clockWhenBadThenStays(String body) {
		assertThat(clock("PUT", body).statusCode()).isEqualTo(400);
	}

	@Test
	void faultAnswersCodeForTheNthCallOfAnOperation() {
		faults("[{\"operation\": \"loginByEmail\", \"call\": 2, \"code\": 2071, \"data\": {\"token\": \"t\"}}]");
		assertThat(login().has("errors")).isFalse();
		JsonNode struck = login();
		assertThat(Wire.code(struck)).isEqualTo(2071);
		assertThat(Wire.error(struck).at("/data/token").asString()).isEqualTo("t");
		assertThat(login().has("errors")).isFalse();
	}

	@Test
	void faultAnswersStatusOrCodeForAPath() {
		faults("[{\"path\": \"/api/v2/security\", \"status\": 503}, {\"path\": \"/api/v2/sms\", \"code\": 1002}]");
		assertThat(this.wire.getResponse("/api/v2/security/captcha").statusCode()).isEqualTo(503);
		assertThat(Wire.code(this.wire.post("/api/v2/sms/send", Map.of("phone", "13800000001")))).isEqualTo(1002);
		assertThat(emulator.messages("13800000001")).isEmpty();
		assertThat(this.wire.getResponse("/_emulator/info").statusCode()).isEqualTo(200);
		this.wire.send(this.wire.request("/_emulator/faults").DELETE());
		assertThat(this.wire.getResponse("/api/v2/security/captcha").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "RESET", "TRUNCATE" })
	@Timeout(value = 10, unit = TimeUnit.SECONDS)
	void faultBreaksTheConnection(String effect) {
		emulator.faults("[{\"call\": 1, \"effect\": \"" + effect + "\"}]");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> login())
			.withCauseInstanceOf(IOException.class);
		assertThat(login().has("errors")).isFalse();
	}

	@Test
	void faultAnswersGarbage() {
		emulator.faults("[{\"effect\": \"GARBAGE\"}]");
		assertThat(this.wire.getResponse("/api/v2/.well-known").body()).startsWith("\u0000");
		emulator.clearFaults();
		assertThat(this.wire.get("/api/v2/.well-known").at("/data/publicKey").isString()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"latency\": \"PT0.3S\"", "\"effect\": \"DRIP\"" })
	void faultDelaysTheAnswer(String fault) {
		emulator.faults("[{" + fault + "}]");
		long before = System.nanoTime();
		assertThat(Wire.code(this.wire.post("/api/v2/sms/send", Map.of("phone", "13800000001")))).isEqualTo(200);
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "[1]", "[{\"nonsense\": 1}]", "[{\"status\": 42}]", "[{\"effect\": \"MELT\"}]" })
	void faultsWhenBadThenAreRefused(String rules) {
		assertThat(
				this.wire.send(this.wire.request("/_emulator/faults").PUT(BodyPublishers.ofString(rules))).statusCode())
			.isEqualTo(400);
		assertThatIllegalArgumentException().isThrownBy(() -> emulator.faults(rules));
	}

	@Test
	void pageShowsUsersMessagesAndRequestsEscaped() {
		emulator.state("{\"users\": [{\"username\": \"<b>\", \"note\": \"<script>alert(1)</script>\"}]}");
		String code = this.wire.smsCode("13800000001", "login");
		HttpResponse<String> page = this.wire.send(this.wire.bareRequest("/"));
		assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
		assertThat(page.body()).contains("&lt;script&gt;", code, "POST /api/v2/sms/send")
			.doesNotContain("<script", "<b>");
	}

	private JsonNode login() {
		return this.wire.loginByEmail("alice@example.com", Wire.PASSWORD);
	}

	private void faults(String rules) {
		assertThat(
				this.wire.send(this.wire.request("/_emulator/faults").PUT(BodyPublishers.ofString(rules))).statusCode())
			.isEqualTo(204);
	}

	private HttpResponse<String> clock(String method, String body) {
		return this.wire.send(this.wire.request("/_emulator/clock").method(method, BodyPublishers.ofString(body)));
	}

}
