package io.github.authingspring.autoconfigure.security.servlet;

import java.util.Map;

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
class LoginPageTests {

	private static final String NEUTRAL = "The user name or the password is wrong.";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	@BeforeEach
	void reset() {
		this.authing.reset();
	}

	private String page(String uri) throws Exception {
		return this.mvc.get().uri(uri).accept(MediaType.TEXT_HTML).exchange().getResponse().getContentAsString();
	}

	private MvcTestResult submit(MockHttpSession session, Map<String, String> fields) {
		var form = this.mvc.post().uri("/login").session(session).accept(MediaType.TEXT_HTML).with(csrf());
		fields.forEach(form::param);
		return form.exchange();
	}

	@Test
	void pageSpeaksTheLanguageOfTheRequest() {
		assertThat(this.mvc.get().uri("/login")).hasStatusOk()
			.bodyText()
			.contains("<html lang=\"en\">", "<title>Sign in</title>", "Email, user name or phone number");
		assertThat(this.mvc.get().uri("/login").header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")).hasStatusOk()
			.bodyText()
			.contains("<html lang=\"zh-CN\">", "<title>登录</title>", "邮箱、用户名或手机号");
	}

	@Test
	void pageMayNeitherRunScriptsNorBeKeptNorFramed() throws Exception {
		assertThat(this.mvc.get().uri("/login"))
			.hasHeader("Content-Security-Policy",
					"default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
							+ "frame-ancestors 'none'")
			.hasHeader("Cache-Control", "no-store")
			.hasHeader("Referrer-Policy", "no-referrer");
		assertThat(page("/login")).doesNotContain("<script", "style=", "<style", " on");
	}

	@Test
	void styleSheetMayBeKeptAndNeedsNoSignIn() throws Exception {
		String path = page("/login").replaceAll("(?s).*href=\"(/login/authing-[0-9a-f]{8}\\.css)\".*", "$1");
		assertThat(this.mvc.get().uri(path)).hasStatusOk()
			.hasHeader("Cache-Control", "max-age=31536000, public, immutable")
			.hasContentTypeCompatibleWith("text/css");
	}

	@Test
	void tabsLeadToTheMethods() throws Exception {
		assertThat(page("/login"))
			.contains("href=\"/login\" aria-current=\"page\">Password</a>",
					"href=\"/login?method=phone-code\">SMS code</a>", "href=\"/login?method=sub-account\">")
			.contains("autocomplete=\"current-password\"")
			.doesNotContain("name=\"method\"", "formaction");
		assertThat(page("/login?method=ldap"))
			.contains("href=\"/login?method=ldap\" aria-current=\"page\">", "name=\"method\" value=\"ldap\"")
			.doesNotContain("href=\"/login\" aria-current");
		assertThat(page("/login?method=phone-code")).contains("formaction=\"/login/code\"", "name=\"code\"",
				"autocomplete=\"one-time-code\"", "name=\"method\" value=\"phone-code\"");
	}

	@Test
	void linksStayBelowTheContextPath() {
		assertThat(this.mvc.get().uri("/shop/login?method=phone-code").contextPath("/shop")).bodyText()
			.contains("href=\"/shop/login/authing-", "action=\"/shop/login\"", "formaction=\"/shop/login/code\"",
					"href=\"/shop/login?method=ldap\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "magic", "email", "PHONE_CODE", "\"><script>alert(1)</script>", "" })
	@DisplayName("#55 what the address says is never shown")
	void unknownMethodIsTheFirstTab(String method) throws Exception {
		MvcTestResult page = this.mvc.get()
			.uri("/login")
			.queryParam("method", method)
			.queryParam("error", "<script>")
			.queryParam("username", "canary")
			.exchange();
		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("aria-current=\"page\">Password</a>", NEUTRAL)
			.doesNotContain("<script", "canary", "name=\"method\"");
	}

	@Test
	@DisplayName("#01 wrong password and unknown user lead to the same bytes")
	void wrongPasswordAndUnknownUserLookTheSame() throws Exception {
		this.authing.on("loginByEmail", Reply.refusal(2333));
		MockHttpSession wrong = new MockHttpSession();
		String wrongUrl = submit(wrong, Map.of("username", "alice@example.com", "password", "canary")).getResponse()
			.getRedirectedUrl();
		this.authing.on("loginByEmail", Reply.refusal(2004));
		MockHttpSession unknown = new MockHttpSession();
		String unknownUrl = submit(unknown, Map.of("username", "alicf@example.com", "password", "canary")).getResponse()
			.getRedirectedUrl();
		assertThat(wrongUrl).isEqualTo("/login?error").isEqualTo(unknownUrl);
		assertThat(withoutCsrf(wrong, wrongUrl)).isEqualTo(withoutCsrf(unknown, unknownUrl))
			.contains(NEUTRAL, "role=\"alert\"", "aria-describedby=\"message\"", "<title>Error: Sign in</title>");
	}

	private String withoutCsrf(MockHttpSession session, String url) throws Exception {
		return this.mvc.get()
			.uri(url)
			.session(session)
			.exchange()
			.getResponse()
			.getContentAsString()
			.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
			.replace("alicf", "alice");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2001, 2300, 2004, 2005, 2036 })
	@DisplayName("#26 whatever Authing says of a code for a new password, it is wrong")
	void unknownUserLooksLikeAWrongCode(int code) {
		this.authing.on("resetPassword", Reply.refusal(code));
		assertThat(this.mvc.post()
			.uri("/forgot-password")
			.param("username", "a@example.com")
			.param("code", "1234")
			.param("password", "N3w-Passw0rd!")
			.with(csrf())).hasRedirectedUrl("/forgot-password?error=code");
	}

	@Test
	void failureLeadsBackToTheTabWithoutWhatWasTyped() {
		this.authing.on("/api/v2/ldap/verify-user", Reply.json("{\"code\":2333,\"message\":\"no\"}"));
		assertThat(submit(new MockHttpSession(), Map.of("method", "ldap", "username", "lee", "password", "x")))
			.hasRedirectedUrl("/login?error&method=ldap");
		assertThat(submit(new MockHttpSession(), Map.of("method", "x&y=z", "username", "lee", "password", "x")))
			.hasRedirectedUrl("/login?error");
	}

	@ParameterizedTest
	@CsvSource({ "2000, /login?error=captcha&method=email, characters in the picture",
			"1635, /login/mfa, prove once more", "1639, /login/password, choose a password of your own",
			"2921, /login?error=step, another step" })
	void stepIsShown(int code, String url, String text) throws Exception {
		this.authing.on("loginByEmail",
				Reply.refusal(code, "{\"mfaToken\":\"canary-token\",\"token\":\"canary-token\"}"));
		MockHttpSession session = new MockHttpSession();
		assertThat(submit(session, Map.of("username", "a@example.com", "password", "x"))).hasRedirectedUrl(url);
		assertThat(this.mvc.get().uri(url).session(session)).hasStatusOk()
			.bodyText()
			.contains(text)
			.doesNotContain(NEUTRAL, "canary");
	}

	@Test
	void phoneIsShownAgainAfterItsCodeWasSentButNotInTheAddress() {
		this.authing.on("/api/v2/sms/send", Reply.json("{\"code\":200}"));
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.post().uri("/login/code").session(session).param("username", "138\"><b>1").with(csrf()))
			.hasRedirectedUrl("/login?sent&method=phone-code");
		assertThat(this.mvc.get().uri("/login?sent&method=phone-code").session(session)).bodyText()
			.contains("a code is on its way", "value=\"138&quot;&gt;&lt;b&gt;1\"", "Send again");
		assertThat(this.mvc.get().uri("/login?method=phone-code").session(session)).bodyText()
			.contains("value=\"\"", "Send code")
			.doesNotContain("id=\"message\"", "class=\"first\"");
		assertThat(this.mvc.get().uri("/login?error&method=phone-code")).bodyText()
			.contains("the code is wrong", "Send code")
			.doesNotContain("formnovalidate");
		this.authing.on("loginByPhoneCode", Reply.login("loginByPhoneCode", "u1"));
		assertThat(submit(session, Map.of("method", "phone-code", "username", "13800000001", "code", "1234")))
			.hasStatus(302);
		assertThat(session.getAttribute("authing.login.name")).isNull();
	}

	@Test
	void endlessPhoneIsNotKept() {
		this.authing.on("/api/v2/sms/send", Reply.json("{\"code\":200}"));
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.post().uri("/login/code").session(session).param("username", "1".repeat(9999)).with(csrf()))
			.hasStatus(302);
		assertThat(session.getAttribute("authing.login.name")).isNull();
	}

	@Test
	void faultIsAPageInTheSameDesign() {
		this.authing.on("loginByEmail", Reply.status(503));
		assertThat(submit(new MockHttpSession(), Map.of("method", "email", "username", "a@b.c", "password", "x")))
			.hasStatus(503)
			.hasHeader("Content-Security-Policy",
					"default-src 'none'; style-src 'self'; img-src 'self' data:; "
							+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
			.bodyText()
			.contains("Sign-in is unavailable", "href=\"/login?method&#x3D;email\"", "authing-");
		this.authing.on("loginByEmail", Reply.status(429));
		assertThat(submit(new MockHttpSession(), Map.of("username", "a@b.c", "password", "x"))).hasStatus(429)
			.bodyText()
			.contains("Too many attempts");
	}

	@Test
	void signedOutIsTold() throws Exception {
		assertThat(page("/login?logout")).contains("You are signed out.", "role=\"status\"");
		assertThat(page("/logout")).contains("Sign out?", "action=\"/logout\"", "name=\"_csrf\"");
		assertThat(this.mvc.post().uri("/logout").with(csrf())).hasRedirectedUrl("/login?logout");
	}

	@Test
	void programIsToldTheMethods() {
		assertThat(this.mvc.get().uri("/login").accept(MediaType.APPLICATION_JSON)).hasStatusOk()
			.hasHeader("Cache-Control", "no-store");
		assertThat(this.mvc.get().uri("/login").accept(MediaType.APPLICATION_JSON)).bodyJson().isStrictlyEqualTo("""
				{"methods":["email","username","phone-password","phone-code","ldap","ad","sub-account"],
				"next":"login"}""");
	}

}
