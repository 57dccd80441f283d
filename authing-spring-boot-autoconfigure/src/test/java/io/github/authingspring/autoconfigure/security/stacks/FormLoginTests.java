package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-ins by form.
 */
class FormLoginTests extends StubbedBrowsing {

	private HttpResponse<String> login(String username, String password) {
		return this.browser.submit("/login", Map.of("username", username, "password", password));
	}

	private HttpResponse<String> loginBy(String method, String credentials) {
		return this.browser.submit("/login",
				Map.of("method", method, "username", "who", credentials, "secret", "captcha", "4711"));
	}

	@Test
	void loginLeadsBackToWhereTheUserWantedToGo() {
		HttpResponse<String> first = this.browser.page("/me");
		assertThat(first.statusCode()).isEqualTo(302);
		assertThat(Browser.location(first)).isEqualTo("/login");
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		String before = session();
		HttpResponse<String> login = login(" alice@example.com ", "secret");
		assertThat(login.statusCode()).isEqualTo(302);
		assertThat(login.headers().firstValue("Location").orElseThrow())
			.isEqualTo(this.stack.expect(Difference.SAVED_REDIRECT).replace("8080", String.valueOf(this.port)));
		assertThat(session()).isNotEqualTo(before).isNotEmpty();
		assertThat(this.authing.requests().get(0).input().path("email").asString()).isEqualTo("alice@example.com");
		assertThat(this.browser.get("/me").body()).isEqualTo("u1");
	}

	@ParameterizedTest
	@CsvSource({ "email, loginByEmail, password", "username, loginByUsername, password",
			"phone-password, loginByPhonePassword, password", "phone-code, loginByPhoneCode, code",
			"sub-account, loginBySubAccount, password" })
	void methodFieldChoosesTheOperation(String method, String operation, String credentials) {
		this.authing.on(operation, Reply.login(operation, "u1"));
		assertThat(Browser.location(loginBy(method, credentials))).isEqualTo("/");
	}

	@ParameterizedTest
	@CsvSource({ "ldap, /api/v2/ldap/verify-user", "ad, /api/v2/ad/verify-user" })
	void methodFieldChoosesTheDirectory(String method, String path) {
		this.authing.on(path, Reply.restLogin("u1"));
		assertThat(Browser.location(loginBy(method, "password"))).isEqualTo("/");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2004, 2006, 2333, 2005, 2057, 2042, 2003 })
	@DisplayName("#01 #02 unknown user, wrong password, locked and disabled look the same")
	void refusalIsNeutral(int code) {
		this.authing.on("loginByEmail", Reply.refusal(code));
		HttpResponse<String> login = login("alice@example.com", "secret");
		assertThat(Browser.location(login)).isEqualTo("/login?error");
		assertThat(login.body()).isEmpty();
		assertThat(this.authing.requests()).hasSize(1);
		assertThat(this.sessions.find(session())).containsOnlyKeys("authing.login.name");
	}

	@Test
	void neutralPageShowsOneText() {
		String neutral = "The user name or the password is wrong.";
		assertThat(this.browser.page("/login?error").body()).contains(neutral);
		assertThat(this.browser.page("/login?error=locked").body()).contains(neutral);
		assertThat(this.browser.page("/login?sent").body()).contains("_csrf").doesNotContain(neutral);
	}

	@Test
	@DisplayName("#03 blank password is refused without a request")
	void blankPasswordIsRefusedLocally() {
		assertThat(Browser.location(login("alice@example.com", "  "))).isEqualTo("/login?error");
		assertThat(Browser.location(login("", "secret"))).isEqualTo("/login?error");
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	@DisplayName("#07 fault of the service is 503 and no wrong password")
	void faultIsServiceUnavailable() {
		this.authing.on("loginByEmail", Reply.status(503));
		HttpResponse<String> fault = login("alice@example.com", "secret");
		assertThat(fault.statusCode()).isEqualTo(503);
		assertThat(fault.headers().firstValue("Retry-After")).hasValue("7");
		assertThat(fault.body()).contains("not possible at the moment");
		assertThat(this.authing.requests()).hasSize(1);
		assertThat(this.events.published()).hasSize(1)
			.noneMatch(AuthenticationFailureBadCredentialsEvent.class::isInstance);
	}

	@Test
	void rateLimitIsTooManyRequests() {
		this.authing.on("loginByEmail", Reply.refusal(2002));
		assertThat(login("alice@example.com", "secret").statusCode()).isEqualTo(429);
	}

	@Test
	@DisplayName("#11 neither session nor events hold the password")
	void passwordIsKeptNowhere() {
		this.authing.on("loginByEmail", Reply.refusal(2006));
		assertThat(login("alice@example.com", "canary-password").statusCode()).isEqualTo(302);
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
		assertThat(login("alice@example.com", "canary-password").statusCode()).isEqualTo(302);
		assertThat(this.events.published()).isNotEmpty().allSatisfy((event) -> {
			assertThat(event.getAuthentication().getCredentials()).isNull();
			assertThat(event.toString()).doesNotContain("canary");
		});
		assertThat(this.sessions.context(session()).toString()).doesNotContain("canary", StubAuthing.token("u1"));
	}

	@Test
	@DisplayName("#13 without a CSRF token nothing happens")
	void loginWithoutCsrfTokenIsForbidden() {
		assertThat(
				this.browser.submitWith("", "/login", Map.of("username", "a@b.c", "password", "secret")).statusCode())
			.isEqualTo(403);
		assertThat(this.browser.submitWith("", "/login/code", Map.of("username", "13800000001")).statusCode())
			.isEqualTo(403);
		assertThat(this.authing.requests()).isEmpty();
	}

	@Test
	@DisplayName("#56 line breaks in a user name are data")
	void lineBreakInUsernameIsData() {
		this.authing.on("loginByUsername", Reply.refusal(2004));
		HttpResponse<String> login = login("al\r\nSet-Cookie: x=y", "secret");
		assertThat(Browser.location(login)).isEqualTo("/login?error");
		assertThat(login.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("x="));
		assertThat(this.authing.requests().get(0).input().path("username").asString()).contains("\r\n");
	}

	@Test
	void unknownMethodIsRefusedWithoutARequest() {
		assertThat(Browser.location(loginBy("magic", "password"))).isEqualTo("/login?error");
		assertThat(this.authing.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/login, magic, secret", "/login, email, ' '", "/login, '', ''", "/forgot-password, '', ''",
			"/register, magic, secret", "/register, email, ''" })
	void formThatCannotSucceedLeavesNoSession(String path, String method, String password) {
		HttpResponse<String> refused = this.browser.submit(path,
				Map.of("method", method, "username", "a@example.com", "password", password));
		assertThat(refused.statusCode()).isEqualTo(302);
		assertThat(this.authing.requests()).isEmpty();
		assertThat(session()).isEmpty();
	}

}
