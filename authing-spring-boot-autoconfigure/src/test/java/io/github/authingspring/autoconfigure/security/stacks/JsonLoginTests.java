package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;

import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-ins of programs.
 */
class JsonLoginTests extends StubbedBrowsing {

	private static final String ALICE = "{\"username\":\"alice@example.com\",\"password\":\"canary-password\"}";

	private HttpResponse<String> login(String body) {
		return this.browser.postText("/login", body);
	}

	private static void assertProblem(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
	}

	@Test
	void loginAnswersWhereToGo() {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		HttpResponse<String> login = login(ALICE);
		assertThat(login.statusCode()).isEqualTo(200);
		assertThat(login.body()).isEqualTo("{\"authenticated\":true,\"redirectUrl\":\"/\"}");
		assertThat(this.browser.get("/me").body()).isEqualTo("u1");
	}

	@Test
	void methodAndCaptchaAreFields() {
		this.authing.on("/api/v2/ldap/verify-user", Reply.restLogin("u1"));
		assertThat(login("{\"method\":\"ldap\",\"username\":\"lee\",\"password\":\"pw\",\"captcha\":\"4711\"}")
			.statusCode()).isEqualTo(200);
		assertThat(this.authing.requests().get(0).body().path("captchaCode").asString()).isEqualTo("4711");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2004, 2006, 2333, 2005, 2042 })
	@DisplayName("#01 #02 unknown user, wrong password, locked and disabled are the same bytes")
	void refusalIsNeutral(int code) {
		this.authing.on("loginByEmail", Reply.refusal(code));
		HttpResponse<String> login = login(ALICE);
		assertProblem(login, 401);
		assertThat(login.body()).isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
				+ "\"detail\":\"User name or password is wrong.\",\"code\":2333}");
	}

	@ParameterizedTest
	@CsvSource({ "2000, captcha", "1635, mfa", "1636, mfa", "1639, password", "2058, password", "2921, step" })
	void stepIsToldWithoutItsToken(int code, String next) {
		this.authing.on("loginByEmail",
				Reply.refusal(code, "{\"mfaToken\":\"canary-token\",\"token\":\"canary-token\"}"));
		HttpResponse<String> login = login(ALICE);
		assertThat(login.statusCode()).isEqualTo(401);
		assertThat(login.body()).contains("\"code\":" + code, "\"next\":\"" + next + "\"").doesNotContain("canary");
	}

	@Test
	@DisplayName("#07 fault of the service is 503")
	void faultIsServiceUnavailable() {
		this.authing.on("loginByEmail", Reply.json("garbage"));
		HttpResponse<String> login = login(ALICE);
		assertProblem(login, 503);
		assertThat(login.body()).doesNotContain("garbage");
	}

	@Test
	void rateLimitIsTooManyRequests() {
		this.authing.on("loginByEmail", Reply.status(429));
		HttpResponse<String> login = login(ALICE);
		assertThat(login.statusCode()).isEqualTo(429);
		assertThat(login.headers().firstValue("Retry-After")).hasValue("7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"text\"", "{\"username\":{\"a\":1}}", "{\"username\":[\"a\"]}",
			"{\"username\":\"a\",\"password\":1}", "{\"method\":\"magic\",\"username\":\"a\",\"password\":\"b\"}" })
	void malformedBodyIsABadRequest(String body) {
		assertProblem(login(body), 400);
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	void largeBodyIsABadRequest() {
		assertThat(login("{\"username\":\"" + "x".repeat(20_000) + "\"}").statusCode()).isEqualTo(400);
		assertThat(login("[".repeat(10_000)).statusCode()).isEqualTo(400);
	}

	@Test
	@DisplayName("#03 blank and missing fields are refused without a request")
	void blankFieldsAreRefusedLocally() {
		assertThat(login("{}").statusCode()).isEqualTo(401);
		assertThat(login("{\"username\":\"alice\",\"password\":null}").statusCode()).isEqualTo(401);
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	void anonymousProgramIsToldToSignIn() {
		HttpResponse<String> program = this.browser.get("/me");
		assertThat(program.statusCode()).isEqualTo(401);
		assertThat(program.body()).contains("\"next\":\"login\"");
		assertThat(this.browser.pageWith("X-Requested-With", "XMLHttpRequest", "/me").statusCode()).isEqualTo(401);
		assertThat(this.browser.accept("text/html,application/json", "/me").statusCode()).isEqualTo(302);
		assertThat(this.browser.accept("not a type", "/me").statusCode()).isEqualTo(302);
	}

}
