package io.github.authingspring.autoconfigure.security.servlet;

import java.util.Collections;

import io.github.authingspring.autoconfigure.security.stacks.LoginEvents;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@LoginTest
class FormLoginTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	@Autowired
	private LoginEvents events;

	@BeforeEach
	void reset() {
		this.authing.reset();
		this.events.published().clear();
	}

	private MvcTestResult login(MockHttpSession session, String username, String password) {
		return this.mvc.post()
			.uri("/login")
			.session(session)
			.accept(MediaType.TEXT_HTML)
			.param("username", username)
			.param("password", password)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult login(String username, String password) {
		return login(new MockHttpSession(), username, password);
	}

	@Test
	void loginLeadsBackToWhereTheUserWantedToGo() {
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.get().uri("/me").session(session).accept(MediaType.TEXT_HTML)).hasStatus(302)
			.hasRedirectedUrl("/login");
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		String before = session.getId();
		MvcTestResult login = login(session, " alice@example.com ", "secret");
		assertThat(login).hasStatus(302).redirectedUrl().startsWith("http://localhost/me");
		assertThat(session.getId()).isNotEqualTo(before);
		assertThat(this.authing.requests().get(0).input().path("email").asString()).isEqualTo("alice@example.com");
		assertThat(this.mvc.get().uri("/me").session(session)).hasStatusOk().bodyText().isEqualTo("u1");
	}

	@ParameterizedTest
	@CsvSource({ "email, loginByEmail, password", "username, loginByUsername, password",
			"phone-password, loginByPhonePassword, password", "phone-code, loginByPhoneCode, code",
			"sub-account, loginBySubAccount, password" })
	void methodFieldChoosesTheOperation(String method, String operation, String credentials) {
		this.authing.on(operation, Reply.login(operation, "u1"));
		assertThat(this.mvc.post()
			.uri("/login")
			.param("method", method)
			.param("username", "who")
			.param(credentials, "secret")
			.param("captcha", "4711")
			.with(csrf())).hasStatus(302).hasRedirectedUrl("/");
	}

	@ParameterizedTest
	@CsvSource({ "ldap, /api/v2/ldap/verify-user", "ad, /api/v2/ad/verify-user" })
	void methodFieldChoosesTheDirectory(String method, String path) {
		this.authing.on(path, Reply.restLogin("u1"));
		assertThat(this.mvc.post()
			.uri("/login")
			.param("method", method)
			.param("username", "who")
			.param("password", "secret")
			.with(csrf())).hasStatus(302).hasRedirectedUrl("/");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2004, 2006, 2333, 2005, 2057, 2042, 2003 })
	@DisplayName("#01 #02 unknown user, wrong password, locked and disabled look the same")
	void refusalIsNeutral(int code) {
		this.authing.on("loginByEmail", Reply.refusal(code));
		MockHttpSession session = new MockHttpSession();
		MvcTestResult login = login(session, "alice@example.com", "secret");
		assertThat(login).hasStatus(302).hasRedirectedUrl("/login?error").bodyText().isEmpty();
		assertThat(this.authing.requests()).hasSize(1);
		assertThat(Collections.list(session.getAttributeNames())).containsExactly("authing.login.name");
	}

	@Test
	void neutralPageShowsOneText() {
		String neutral = "The user name or the password is wrong.";
		assertThat(this.mvc.get().uri("/login?error")).hasStatusOk().bodyText().contains(neutral);
		assertThat(this.mvc.get().uri("/login?error=locked")).hasStatusOk().bodyText().contains(neutral);
		assertThat(this.mvc.get().uri("/login?sent")).hasStatusOk()
			.bodyText()
			.contains("_csrf")
			.doesNotContain(neutral);
	}

	@Test
	@DisplayName("#03 blank password is refused without a request")
	void blankPasswordIsRefusedLocally() {
		assertThat(login("alice@example.com", "  ")).hasRedirectedUrl("/login?error");
		assertThat(login("", "secret")).hasRedirectedUrl("/login?error");
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	@DisplayName("#07 fault of the service is 503 and no wrong password")
	void faultIsServiceUnavailable() {
		this.authing.on("loginByEmail", Reply.status(503));
		assertThat(login("alice@example.com", "secret")).hasStatus(503)
			.hasHeader("Retry-After", "7")
			.bodyText()
			.contains("not possible at the moment");
		assertThat(this.authing.requests()).hasSize(1);
		assertThat(this.events.published()).hasSize(1)
			.noneMatch(AuthenticationFailureBadCredentialsEvent.class::isInstance);
	}

	@Test
	void rateLimitIsTooManyRequests() {
		this.authing.on("loginByEmail", Reply.refusal(2002));
		assertThat(login("alice@example.com", "secret")).hasStatus(429);
	}

	@Test
	@DisplayName("#11 neither session nor events hold the password")
	void passwordIsKeptNowhere() {
		this.authing.on("loginByEmail", Reply.refusal(2006));
		assertThat(login("alice@example.com", "canary-password")).hasStatus(302);
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		MockHttpSession session = new MockHttpSession();
		assertThat(login(session, "alice@example.com", "canary-password")).hasStatus(302);
		assertThat(this.events.published()).isNotEmpty().allSatisfy((event) -> {
			assertThat(event.getAuthentication().getCredentials()).isNull();
			assertThat(event.toString()).doesNotContain("canary");
		});
		HttpSession stored = session;
		assertThat(stored.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)).isNotNull()
			.asString()
			.doesNotContain("canary", StubAuthing.token("u1"));
	}

	@Test
	@DisplayName("#13 without a CSRF token nothing happens")
	void loginWithoutCsrfTokenIsForbidden() {
		assertThat(this.mvc.post().uri("/login").param("username", "a@b.c").param("password", "secret")).hasStatus(403);
		assertThat(this.mvc.post().uri("/login/code").param("username", "13800000001")).hasStatus(403);
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	@DisplayName("#56 line breaks in a user name are data")
	void lineBreakInUsernameIsData() {
		this.authing.on("loginByUsername", Reply.refusal(2004));
		MvcTestResult login = login("al\r\nSet-Cookie: x=y", "secret");
		assertThat(login).hasRedirectedUrl("/login?error");
		assertThat(login.getResponse().getHeaderNames()).doesNotContain("Set-Cookie: x=y");
		assertThat(this.authing.requests().get(0).input().path("username").asString()).contains("\r\n");
	}

	@Test
	void unknownMethodIsRefusedWithoutARequest() {
		assertThat(this.mvc.post()
			.uri("/login")
			.param("method", "magic")
			.param("username", "who")
			.param("password", "secret")
			.with(csrf())).hasRedirectedUrl("/login?error");
		assertThat(this.authing.requests()).isEmpty();
	}

}
