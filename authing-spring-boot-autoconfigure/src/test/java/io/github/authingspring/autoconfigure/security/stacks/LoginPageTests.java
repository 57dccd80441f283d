package io.github.authingspring.autoconfigure.security.stacks;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sign-in page.
 */
class LoginPageTests extends StubbedBrowsing {

	private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String NEUTRAL = "The user name or the password is wrong.";

	private String page(String uri) {
		HttpResponse<String> page = this.browser.page(uri);
		assertThat(page.statusCode()).isEqualTo(200);
		return page.body();
	}

	private HttpResponse<String> submit(Map<String, String> fields) {
		return this.browser.submit("/login", fields);
	}

	private static void assertHeader(HttpResponse<String> response, String name, String value) {
		assertThat(response.headers().firstValue(name)).as(name).hasValue(value);
	}

	@Test
	void pageSpeaksTheLanguageOfTheRequest() {
		assertThat(page("/login")).contains("<html lang=\"en\">", "<title>Sign in</title>",
				"Email, user name or phone number");
		assertThat(this.browser.pageWith("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8", "/login").body())
			.contains("<html lang=\"zh-CN\">", "<title>登录</title>", "邮箱、用户名或手机号");
	}

	@Test
	void pageMayNeitherRunScriptsNorBeKeptNorFramed() {
		HttpResponse<String> page = this.browser.page("/login");
		assertHeader(page, "Content-Security-Policy", POLICY);
		assertHeader(page, "Cache-Control", "no-store");
		assertHeader(page, "Referrer-Policy", "no-referrer");
		assertThat(page("/login")).doesNotContain("<script", "style=", "<style", " on");
	}

	@Test
	void styleSheetMayBeKeptAndNeedsNoSignIn() {
		String path = page("/login").replaceAll("(?s).*href=\"(/login/authing-[0-9a-f]{8}\\.css)\".*", "$1");
		HttpResponse<String> styles = this.browser.get(path);
		assertThat(styles.statusCode()).isEqualTo(200);
		assertHeader(styles, "Cache-Control", "max-age=31536000, public, immutable");
		assertThat(styles.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
	}

	@Test
	void headOfAPageIsAnsweredAsThePage() {
		String styles = page("/login").replaceAll("(?s).*href=\"(/login/authing-[0-9a-f]{8}\\.css)\".*", "$1");
		for (String path : List.of("/login", "/logout", "/register", styles)) {
			HttpResponse<String> head = this.browser.head(path);
			assertThat(head.statusCode()).as(path).isEqualTo(200);
			assertThat(head.body()).isEmpty();
			assertHeader(head, "Cache-Control",
					this.browser.page(path).headers().firstValue("Cache-Control").orElseThrow());
		}
		assertThat(Browser.location(this.browser.head("/login/mfa"))).isEqualTo("/login");
		assertThat(Browser.location(this.browser.head("/login/code"))).isEqualTo("/login");
	}

	@Test
	void tabsLeadToTheMethods() {
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
		RunningApplication shop = this.stack.application(TestApplication.class, "authing.app-id=app",
				"authing.app-host=http://stub.invalid", "server.servlet.context-path=/shop",
				"spring.webflux.base-path=/shop");
		assertThat(new Browser(shop.port()).page("/shop/login?method=phone-code").body()).contains(
				"href=\"/shop/login/authing-", "action=\"/shop/login\"", "formaction=\"/shop/login/code\"",
				"href=\"/shop/login?method=ldap\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "magic", "email", "PHONE_CODE", "\"><script>alert(1)</script>", "" })
	@DisplayName("#55 what the address says is never shown")
	void unknownMethodIsTheFirstTab(String method) {
		assertThat(page("/login?username=canary&error=%3Cscript%3E&method="
				+ URLEncoder.encode(method, StandardCharsets.UTF_8)))
			.contains("aria-current=\"page\">Password</a>", NEUTRAL)
			.doesNotContain("<script", "canary", "name=\"method\"");
	}

	@Test
	@DisplayName("#01 wrong password and unknown user lead to the same bytes")
	void wrongPasswordAndUnknownUserLookTheSame() {
		this.authing.on("loginByEmail", Reply.refusal(2333));
		String wrong = Browser.location(submit(Map.of("username", "alice@example.com", "password", "canary")));
		String wrongPage = withoutCsrf(wrong);
		this.browser = new Browser(this.port);
		this.authing.on("loginByEmail", Reply.refusal(2004));
		String unknown = Browser.location(submit(Map.of("username", "alicf@example.com", "password", "canary")));
		assertThat(wrong).isEqualTo("/login?error").isEqualTo(unknown);
		assertThat(wrongPage).isEqualTo(withoutCsrf(unknown))
			.contains(NEUTRAL, "role=\"alert\"", "aria-describedby=\"message\"", "<title>Error: Sign in</title>");
	}

	private String withoutCsrf(String url) {
		return page(url).replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replace("alicf", "alice");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2001, 2300, 2004, 2005, 2036 })
	@DisplayName("#26 whatever Authing says of a code for a new password, it is wrong")
	void unknownUserLooksLikeAWrongCode(int code) {
		this.authing.on("resetPassword", Reply.refusal(code));
		assertThat(Browser.location(this.browser.submit("/forgot-password",
				Map.of("username", "a@example.com", "code", "1234", "password", "N3w-Passw0rd!"))))
			.isEqualTo("/forgot-password?error=code");
	}

	@Test
	void failureLeadsBackToTheTabWithoutWhatWasTyped() {
		this.authing.on("/api/v2/ldap/verify-user", Reply.json("{\"code\":2333,\"message\":\"no\"}"));
		assertThat(Browser.location(submit(Map.of("method", "ldap", "username", "lee", "password", "x"))))
			.isEqualTo("/login?error&method=ldap");
		assertThat(Browser.location(submit(Map.of("method", "x&y=z", "username", "lee", "password", "x"))))
			.isEqualTo("/login?error");
	}

	@ParameterizedTest
	@CsvSource({ "2000, /login?error=captcha&method=email, characters in the picture",
			"1635, /login/mfa, prove once more", "1639, /login/password, choose a password of your own",
			"2921, /login?error=step, another step" })
	void stepIsShown(int code, String url, String text) {
		this.authing.on("loginByEmail",
				Reply.refusal(code, "{\"mfaToken\":\"canary-token\",\"token\":\"canary-token\"}"));
		assertThat(Browser.location(submit(Map.of("username", "a@example.com", "password", "x")))).isEqualTo(url);
		assertThat(page(url)).contains(text).doesNotContain(NEUTRAL, "canary");
	}

	@Test
	void phoneIsShownAgainAfterItsCodeWasSentButNotInTheAddress() {
		this.authing.on("/api/v2/sms/send", Reply.json("{\"code\":200}"));
		assertThat(Browser.location(this.browser.submit("/login/code", Map.of("username", "138\"><b>1"))))
			.isEqualTo("/login?sent&method=phone-code");
		assertThat(page("/login?sent&method=phone-code")).contains("a code is on its way",
				"value=\"138&quot;&gt;&lt;b&gt;1\"", "Send again");
		assertThat(page("/login?method=phone-code")).contains("value=\"\"", "Send code")
			.doesNotContain("id=\"message\"", "class=\"first\"");
		assertThat(new Browser(this.port).page("/login?error&method=phone-code").body())
			.contains("the code is wrong", "Send code")
			.doesNotContain("formnovalidate");
		this.authing.on("loginByPhoneCode", Reply.login("loginByPhoneCode", "u1"));
		assertThat(submit(Map.of("method", "phone-code", "username", "13800000001", "code", "1234")).statusCode())
			.isEqualTo(302);
		assertThat(this.sessions.find(session())).doesNotContainKey("authing.login.name");
	}

	@Test
	void endlessPhoneIsNotKept() {
		this.authing.on("/api/v2/sms/send", Reply.json("{\"code\":200}"));
		assertThat(this.browser.submit("/login/code", Map.of("username", "1".repeat(9999))).statusCode())
			.isEqualTo(302);
		assertThat(this.browser.page("/login?sent&method=phone-code").body()).doesNotContain("1111");
	}

	@Test
	void faultIsAPageInTheSameDesign() {
		this.authing.on("loginByEmail", Reply.status(503));
		HttpResponse<String> fault = submit(Map.of("method", "email", "username", "a@b.c", "password", "x"));
		assertThat(fault.statusCode()).isEqualTo(503);
		assertHeader(fault, "Content-Security-Policy", POLICY);
		assertThat(fault.body()).contains("Sign-in is unavailable", "href=\"/login?method&#x3D;email\"", "authing-");
		this.authing.on("loginByEmail", Reply.status(429));
		HttpResponse<String> limit = submit(Map.of("username", "a@b.c", "password", "x"));
		assertThat(limit.statusCode()).isEqualTo(429);
		assertThat(limit.body()).contains("Too many attempts");
	}

	@Test
	void signedOutIsTold() {
		assertThat(page("/login?logout")).contains("You are signed out.", "role=\"status\"");
		assertThat(page("/logout")).contains("Sign out?", "action=\"/logout\"", "name=\"_csrf\"");
		assertThat(Browser.location(this.browser.submit("/logout", Map.of()))).isEqualTo("/login?logout");
	}

	@Test
	void programIsToldTheMethods() {
		HttpResponse<String> methods = this.browser.get("/login");
		assertHeader(methods, "Cache-Control", "no-store");
		assertThat(methods.body()).isEqualTo("{\"methods\":[\"email\",\"username\",\"phone-password\",\"phone-code\","
				+ "\"ldap\",\"ad\",\"sub-account\"],\"next\":\"login\"}");
	}

}
