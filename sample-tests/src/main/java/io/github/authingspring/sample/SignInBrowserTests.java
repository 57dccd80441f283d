package io.github.authingspring.sample;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in and out, with a browser.
 */
@BrowserTest
class SignInBrowserTests {

	private static final String PASSWORD = "Passw0rd!";

	private static final String PHONE = "13800000001";

	private final Browser browser;

	private final EmulatorControl emulator;

	@LocalServerPort
	private int port;

	SignInBrowserTests(Browser browser, EmulatorControl emulator) {
		this.browser = browser;
		this.emulator = emulator;
	}

	@ParameterizedTest
	@CsvSource({ "Password, alice@example.com, alice@example.com", "Password, alice, alice@example.com",
			"Password, 13800000001, alice@example.com", "LDAP, ldap-lee, lee@corp.example.com",
			"AD, ad-ann, ann@corp.example.com", "Sub-account, 123456789, User name" })
	void passwordWhenRightThenOpensWhatWasAskedFor(String tab, String name, String shown) {
		this.browser.open("/profile");
		assertThat(this.browser.path()).startsWith("/login");
		this.browser.follow(tab);
		signIn(name, PASSWORD);
		assertThat(this.browser.path()).startsWith("/profile");
		assertThat(this.browser.text("dl")).contains(shown);
		assertThat(this.browser.text(".who")).isNotIn("", "null");
	}

	@Test
	void phoneCode() {
		signInByPhoneCode(this.browser);
		assertThat(this.browser.text("header")).contains("Sign out");
	}

	@Test
	void wrongPasswordsWhenRepeatedThenPictureHasToBeRead() {
		this.browser.open("/login");
		for (int i = 0; i < 3; i++) {
			signIn("bob", "wrong");
			assertThat(this.browser.text("[role=alert]")).contains("wrong");
			assertThat(this.browser.value("password")).isEmpty();
		}
		signIn("bob", PASSWORD);
		this.browser.see("img.captcha");
		this.browser.type("captcha", "none");
		signIn("bob", PASSWORD);
		assertThat(this.browser.text("[role=alert]")).contains("did not match");
		this.browser.see("img.captcha");
		this.browser.type("captcha", this.emulator.captcha());
		signIn("bob", PASSWORD);
		assertThat(this.browser.path()).isEqualTo("/");
	}

	@Test
	void keyboardIsEnough() {
		this.browser.open("/books");
		this.browser.type("alice", Keys.TAB);
		this.browser.type(PASSWORD);
		this.browser.enter();
		assertThat(this.browser.path()).startsWith("/books");
		tabTo("Sign out");
		this.browser.enter();
		assertThat(this.browser.path()).isEqualTo("/login?logout");
		tabTo("Create an account");
		this.browser.enter();
		assertThat(this.browser.path()).startsWith("/register");
	}

	private void tabTo(String text) {
		for (int i = 0; i < 30 && !text.equals(this.browser.focus()); i++) {
			this.browser.type(Keys.TAB);
		}
		assertThat(this.browser.focus()).isEqualTo(text);
	}

	@Test
	void codeWhenTypedThenEnterSignsIn() {
		this.browser.open("/login?method=phone-code");
		this.browser.type("username", PHONE);
		this.browser.press("Send code");
		this.browser.type(this.emulator.code(PHONE));
		this.browser.enter();
		assertThat(this.browser.path()).isEqualTo("/");
	}

	@Test
	void scriptsAreNotNeeded() {
		Map<String, Object> noScripts = Map.of("profile.managed_default_content_settings.javascript", 2);
		try (Browser plain = new Browser(noScripts)) {
			plain.start("http://localhost:" + this.port);
			plain.driver().get("data:text/html,<title>off</title><script>document.title = 'on'</script>");
			assertThat(plain.driver().getTitle()).isEqualTo("off");
			signInByPhoneCode(plain);
			plain.open("/profile");
			plain.type("company", "Shop");
			plain.press("Save");
			assertThat(plain.text("[role=status]")).isEqualTo("Your profile is saved.");
			plain.press("Sign out");
			assertThat(plain.path()).isEqualTo("/login?logout");
			assertThat(plain.complaints()).isEmpty();
		}
	}

	@Test
	void signOutPageAsksFirst() {
		this.browser.open("/login");
		signIn("alice", PASSWORD);
		this.browser.open("/logout");
		this.browser.follow("Stay signed in");
		assertThat(this.browser.text("header")).contains("Sign out");
		this.browser.open("/logout");
		this.browser.press("Sign out");
		assertThat(this.browser.path()).isEqualTo("/login?logout");
	}

	private void signIn(String username, String password) {
		this.browser.type("username", username);
		this.browser.type("password", password);
		this.browser.press("Sign in");
	}

	private void signInByPhoneCode(Browser browser) {
		browser.open("/login");
		browser.follow("SMS code");
		browser.type("username", PHONE);
		browser.press("Send code");
		browser.type("code", this.emulator.code(PHONE));
		browser.press("Sign in");
		assertThat(browser.path()).isEqualTo("/");
	}

}
