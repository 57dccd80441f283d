package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@LoginTest
class JsonLoginTests {

	private static final String ALICE = "{\"username\":\"alice@example.com\",\"password\":\"canary-password\"}";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	@BeforeEach
	void reset() {
		this.authing.reset();
	}

	private MvcTestResult login(String body) {
		return this.mvc.post()
			.uri("/login")
			.session(new MockHttpSession())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.with(csrf())
			.exchange();
	}

	@Test
	void loginAnswersWhereToGo() {
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		MvcTestResult login = login(ALICE);
		assertThat(login).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"authenticated":true,"redirectUrl":"/"}""");
		MockHttpSession session = (MockHttpSession) login.getRequest().getSession(false);
		assertThat(this.mvc.get().uri("/me").session(session)).hasStatusOk().bodyText().isEqualTo("u1");
	}

	@Test
	void methodAndCaptchaAreFields() {
		this.authing.on("/api/v2/ldap/verify-user", Reply.restLogin("u1"));
		assertThat(login("{\"method\":\"ldap\",\"username\":\"lee\",\"password\":\"pw\",\"captcha\":\"4711\"}"))
			.hasStatusOk();
		assertThat(this.authing.requests().get(0).body().path("captchaCode").asString()).isEqualTo("4711");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2004, 2006, 2333, 2005, 2042 })
	@DisplayName("#01 #02 unknown user, wrong password, locked and disabled are the same bytes")
	void refusalIsNeutral(int code) {
		this.authing.on("loginByEmail", Reply.refusal(code));
		MvcTestResult login = login(ALICE);
		assertThat(login).hasStatus(401).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(login).bodyText()
			.isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
					+ "\"detail\":\"User name or password is wrong.\",\"code\":2333}");
	}

	@ParameterizedTest
	@CsvSource({ "2000, captcha", "1635, mfa", "1636, mfa", "1639, password", "2058, password", "2921, step" })
	void stepIsToldWithoutItsToken(int code, String next) {
		this.authing.on("loginByEmail",
				Reply.refusal(code, "{\"mfaToken\":\"canary-token\",\"token\":\"canary-token\"}"));
		MvcTestResult login = login(ALICE);
		assertThat(login).hasStatus(401);
		assertThat(login).bodyText().contains("\"code\":" + code, "\"next\":\"" + next + "\"").doesNotContain("canary");
	}

	@Test
	@DisplayName("#07 fault of the service is 503")
	void faultIsServiceUnavailable() {
		this.authing.on("loginByEmail", Reply.json("garbage"));
		assertThat(login(ALICE)).hasStatus(503)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.doesNotContain("garbage");
	}

	@Test
	void rateLimitIsTooManyRequests() {
		this.authing.on("loginByEmail", Reply.status(429));
		assertThat(login(ALICE)).hasStatus(429).hasHeader("Retry-After", "7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"text\"", "{\"username\":{\"a\":1}}", "{\"username\":[\"a\"]}",
			"{\"username\":\"a\",\"password\":1}", "{\"method\":\"magic\",\"username\":\"a\",\"password\":\"b\"}" })
	void malformedBodyIsABadRequest(String body) {
		assertThat(login(body)).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	void largeBodyIsABadRequest() {
		assertThat(login("{\"username\":\"" + "x".repeat(20_000) + "\"}")).hasStatus(400);
		assertThat(login("[".repeat(10_000))).hasStatus(400);
	}

	@Test
	@DisplayName("#03 blank and missing fields are refused without a request")
	void blankFieldsAreRefusedLocally() {
		assertThat(login("{}")).hasStatus(401);
		assertThat(login("{\"username\":\"alice\",\"password\":null}")).hasStatus(401);
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	void anonymousProgramIsToldToSignIn() {
		assertThat(this.mvc.get().uri("/me").accept(MediaType.APPLICATION_JSON)).hasStatus(401)
			.bodyText()
			.contains("\"next\":\"login\"");
		assertThat(this.mvc.get().uri("/me").header("X-Requested-With", "XMLHttpRequest")).hasStatus(401);
		assertThat(this.mvc.get().uri("/me").accept("text/html,application/json")).hasStatus(302);
		assertThat(this.mvc.get().uri("/me").header("Accept", "not a type")).hasStatus(302);
	}

}
