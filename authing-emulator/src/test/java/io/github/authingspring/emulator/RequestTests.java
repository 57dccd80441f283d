package io.github.authingspring.emulator;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the emulator makes of requests before an operation sees them, and what
 * it records of them.
 */
class RequestTests extends SharedEmulatorTests {

	@Test
	void applicationIsRequiredAndChecked() {
		String sms = Wire.write(Map.of("phone", "13800000001"));
		HttpResponse<String> neither = this.wire
			.send(this.wire.bareRequest("/api/v2/sms/send").POST(BodyPublishers.ofString(sms)));
		assertThat(Wire.code(Wire.json(neither))).isEqualTo(2010);
		assertThat(Wire.code(Wire.json(this.wire.post("/api/v2/sms/send", sms, "x-authing-app-id", "wrong"))))
			.isEqualTo(2011);
		assertThat(Wire.code(Wire.json(this.wire.post("/api/v2/sms/send", sms, "x-authing-userpool-id", "wrong"))))
			.isEqualTo(2224);
		assertThat(Wire.code(Wire.json(this.wire.post("/api/v2/sms/send", sms, "x-authing-userpool-id", "null"))))
			.isEqualTo(200);
	}

	@Test
	void userPoolAloneIsEnough() {
		HttpResponse<String> answer = this.wire.send(this.wire.bareRequest("/api/v2/users/me")
			.header("x-authing-userpool-id", emulator.userPoolId())
			.header("authorization", "Bearer " + this.wire.token("alice")));
		assertThat(Wire.code(Wire.json(answer))).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{", "[]", "1", "null", "{\"phone\": 1}", "{\"phone\": null}",
			"{\"phone\": \"13800000001\", \"scene\": {}}" })
	void bodyWhenBadThenIsRefused(String body) {
		HttpResponse<String> response = this.wire.post("/api/v2/sms/send", body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Wire.code(Wire.json(response))).isEqualTo(400);
		assertThat(response.body()).doesNotContain("Exception");
	}

	@Test
	void bodyWhenNestedTooDeepThenIsRefused() {
		assertThat(this.wire.post("/api/v2/sms/send", "[".repeat(100_000)).statusCode()).isEqualTo(400);
	}

	@Test
	void bodyWhenHugeThenIsTooLarge() {
		String body = Wire.write(Map.of("phone", "1".repeat(1_100_000)));
		assertThat(this.wire.post("/api/v2/sms/send", body).statusCode()).isEqualTo(413);
	}

	@Test
	void contentTypeWhenBadThenIsRefused() {
		HttpResponse<String> response = this.wire.send(
				this.wire.request("/api/v2/sms/send", "content-type", "no/type/").POST(BodyPublishers.ofString("{}")));
		assertThat(response.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "phone=%2B8613800000001&scene=login, 200", "phone=%, 400", "phone=%zz, 400" })
	void formIsReadLikeJson(String form, int status) {
		HttpResponse<String> response = this.wire
			.send(this.wire.request("/api/v2/sms/send", "content-type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form)));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
	}

	@Test
	void pathWhenUnknownThenIsNamed() {
		HttpResponse<String> response = this.wire.getResponse("/api/v2/nonsense");
		assertThat(response.statusCode()).isEqualTo(501);
		assertThat(Wire.json(response).path("message").asString()).contains("GET /api/v2/nonsense");
		assertThat(this.wire.post("/api/v2/users/me", "{}").statusCode()).isEqualTo(501);
	}

	@Test
	void requestsAreRecordedWithoutSecrets() {
		String encrypted = this.wire.encrypt(Wire.PASSWORD);
		JsonNode login = this.wire.graphQl(
				"mutation ($input: LoginByEmailInput!) { loginByEmail(input: $input) { token } }",
				Map.of("input", Map.of("email", "alice@example.com", "password", encrypted, "captchaCode", "ab12",
						"context", "{\"deep\": [{\"token\": \"hidden1\"}], \"shown\": \"yes\"}")));
		String token = login.at("/data/loginByEmail/token").asString();
		this.wire.get("/api/v2/users/me?id_token=hidden2&page=1", "authorization", "Bearer " + token, "cookie",
				"a=hidden3");
		this.wire.graphQl("{ checkPasswordStrength(password: \"hidden4\") { valid } }", Map.of());
		String recorded = this.wire.getResponse("/_emulator/requests").body() + emulator.requests();
		assertThat(recorded).doesNotContain(encrypted, "ab12", token, "hidden").contains("alice@example.com", "yes");
		assertThat(emulator.requests()).extracting(RecordedRequest::operation)
			.containsExactly("loginByEmail", null, "checkPasswordStrength");
		assertThat(emulator.requests()).extracting(RecordedRequest::path)
			.containsExactly("/graphql/v2", "/api/v2/users/me?id_token=***&page=1", "/graphql/v2");
	}

	@Test
	void requestsWhenUnreadableAreRecordedWithoutTheirText() {
		this.wire.post("/api/v2/sms/send", "{\"password\": \"hidden");
		assertThat(emulator.requests()).singleElement().satisfies((request) -> {
			assertThat(request.status()).isEqualTo(400);
			assertThat(request.body()).doesNotContain("hidden");
		});
	}

	@Test
	void requestsToTheControlPlaneAreNotRecorded() {
		this.wire.get("/_emulator/info");
		assertThat(emulator.requests()).isEmpty();
	}

}
