package io.github.authingspring.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a sign-in may ask for besides the password, with a browser.
 */
@BrowserTest
class SecondFactorBrowserTests {

	private static final String PASSWORD = "Passw0rd!";

	private static final String CAROLS_SECRET = "JBSWY3DPEHPK3PXP";

	private final Browser browser;

	private final EmulatorControl emulator;

	SecondFactorBrowserTests(Browser browser, EmulatorControl emulator) {
		this.browser = browser;
		this.emulator = emulator;
	}

	@Test
	void authenticatorWhenItsCodeIsTypedThenSignsIn() {
		signIn("carol", PASSWORD);
		assertThat(this.browser.path()).isEqualTo("/login/mfa");
		this.browser.type("code", "000000");
		this.browser.press("Continue");
		assertThat(this.browser.text("[role=alert]")).contains("That was not right");
		this.browser.type(Totp.code(CAROLS_SECRET));
		this.browser.enter();
		assertSignedIn("carol@example.com");
	}

	@ParameterizedTest
	@CsvSource({ "SMS, 13800000007", "Email, grace@example.com" })
	void codeWhenSentToOwnAddressThenSignsIn(String way, String address) {
		signIn("grace", PASSWORD);
		this.browser.follow(way);
		this.browser.press("Send code");
		assertThat(this.browser.text()).contains("on its way").doesNotContain(address);
		this.browser.type("code", this.emulator.code(address));
		this.browser.press("Continue");
		assertSignedIn("grace@example.com");
	}

	@Test
	void authenticatorWhenLostThenRecoveryCodeSignsInOnce() {
		signIn("grace", PASSWORD);
		String first = bindAuthenticator();
		signOut();
		signIn("grace", PASSWORD);
		recover(first);
		String second = this.browser.text("#recovery-code");
		assertThat(second).isNotEqualTo(first);
		this.browser.follow("I have kept it, continue");
		assertSignedIn("grace@example.com");
		this.browser.open("/login/mfa");
		assertThat(this.browser.text()).doesNotContain(second);
		signOut();
		signIn("grace", PASSWORD);
		recover(first);
		assertThat(this.browser.text("[role=alert]")).contains("That was not right");
		recover(second);
		assertThat(this.browser.text("#recovery-code")).isNotIn(first, second);
	}

	private String bindAuthenticator() {
		this.browser.follow("Authenticator");
		this.browser.press("Bind an authenticator app");
		this.browser.see("img.qrcode");
		String recoveryCode = this.browser.text("#recovery-code");
		this.browser.type("code", Totp.code(this.browser.text("#secret")));
		this.browser.press("Bind and sign in");
		assertSignedIn("grace@example.com");
		return recoveryCode;
	}

	private void recover(String code) {
		this.browser.follow("Recovery code");
		this.browser.type("code", code);
		this.browser.press("Continue");
	}

	@Test
	void firstPasswordWhenSetThenSignsIn() {
		signIn("erin", PASSWORD);
		assertThat(this.browser.path()).isEqualTo("/login/password");
		this.browser.type("password", "N3w-and-longer!");
		this.browser.press("Set password");
		assertThat(this.browser.text("[role=status]")).contains("Your new password is set.");
		signIn("erin", "N3w-and-longer!");
		assertSignedIn("erin@example.com");
	}

	private void signIn(String username, String password) {
		this.browser.open("/login");
		this.browser.type("username", username);
		this.browser.type("password", password);
		this.browser.press("Sign in");
	}

	private void signOut() {
		this.browser.open("/");
		this.browser.press("Sign out");
	}

	private void assertSignedIn(String email) {
		assertThat(this.browser.path()).isEqualTo("/");
		this.browser.open("/profile");
		assertThat(this.browser.text("dl")).contains(email);
	}

}
