package io.github.authingspring.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Getting an account, changing it and getting it back, with a browser.
 */
@BrowserTest
class AccountBrowserTests {

	private static final String PASSWORD = "Passw0rd!";

	private static final String NEW_PASSWORD = "N3w-and-longer!";

	private final Browser browser;

	private final EmulatorControl emulator;

	AccountBrowserTests(Browser browser, EmulatorControl emulator) {
		this.browser = browser;
		this.emulator = emulator;
	}

	@ParameterizedTest
	@CsvSource({ "Email, zoe@example.com", "User name, zoe" })
	void registrationByPassword(String way, String name) {
		this.browser.open("/login");
		this.browser.follow("Create an account");
		this.browser.follow(way);
		this.browser.type("username", name);
		this.browser.type("password", NEW_PASSWORD);
		this.browser.press("Create account");
		assertThat(this.browser.text("[role=status]")).isEqualTo("Your account is ready. Sign in now.");
		signIn(name, NEW_PASSWORD);
		assertShown(name);
	}

	@Test
	void registrationByPhoneCode() {
		String phone = "13912345678";
		this.browser.open("/register");
		this.browser.follow("Phone");
		this.browser.type("username", phone);
		this.browser.press("Send code");
		this.browser.type("code", this.emulator.code(phone));
		this.browser.type("password", NEW_PASSWORD);
		this.browser.press("Create account");
		signIn(phone, NEW_PASSWORD);
		assertShown(phone);
	}

	@ParameterizedTest
	@CsvSource({ "bob@example.com", "13800000002" })
	void forgottenPassword(String name) {
		this.browser.open("/login");
		this.browser.follow("Forgot your password?");
		this.browser.type("username", name);
		this.browser.press("Send code");
		assertThat(this.browser.text("[role=status]")).startsWith("If there is an account");
		this.browser.type("code", this.emulator.code(name));
		this.browser.type("password", NEW_PASSWORD);
		this.browser.press("Set password");
		assertThat(this.browser.text("[role=status]")).contains("Your new password is set.");
		signIn("bob", NEW_PASSWORD);
		assertShown("bob@example.com");
	}

	@Test
	void profileWhenChangedThenHeaderAndFormTell() {
		signIn("bob", PASSWORD);
		this.browser.follow("Profile");
		this.browser.type("nickname", "Bobby");
		this.browser.type("birthdate", "21.3.1990");
		this.browser.press("Save");
		assertThat(this.browser.text("#birthdate-error")).startsWith("Enter the date");
		this.browser.type("birthdate", "1990-03-21");
		this.browser.press("Save");
		assertThat(this.browser.text("[role=status]")).isEqualTo("Your profile is saved.");
		assertThat(this.browser.text(".who")).isEqualTo("Bobby");
		assertThat(this.browser.value("birthdate")).isEqualTo("1990-03-21");
	}

	@ParameterizedTest
	@CsvSource({ "email, bob@example.com, bobby@example.com, email address",
			"phone, 13800000002, 13912345678, phone number" })
	void contactWhenBothCodesAreTypedThenChanges(String kind, String old, String contact, String name) {
		signIn("bob", PASSWORD);
		this.browser.follow("Security");
		this.browser.follow("Change " + name);
		this.browser.type("contact", contact);
		this.browser.press("Send code");
		this.browser.type("code", this.emulator.code(contact));
		this.browser.type("oldCode", this.emulator.code(old));
		this.browser.press("Change " + name);
		assertThat(this.browser.text("[role=status]")).isEqualTo("Your " + name + " is now " + contact + ".");
		assertThat(this.browser.path()).isEqualTo("/security");
	}

	@Test
	void passwordWhenChangedThenSignsIn() {
		signIn("bob", PASSWORD);
		this.browser.open("/security/password");
		this.browser.type("current", PASSWORD);
		this.browser.type("password", NEW_PASSWORD);
		this.browser.type("again", NEW_PASSWORD);
		this.browser.press("Change password");
		assertThat(this.browser.text("[role=status]")).startsWith("Your password is changed.");
		this.browser.press("Sign out");
		signIn("bob", NEW_PASSWORD);
		assertShown("bob@example.com");
	}

	@Test
	void authenticatorWhenBoundThenIsAskedFor() {
		signIn("bob", PASSWORD);
		this.browser.open("/security/totp");
		this.browser.press("Set up authenticator");
		this.browser.see("img.qr");
		String secret = this.browser.text(".secret code").replace(" ", "");
		this.browser.type("totp", Totp.code(secret));
		this.browser.press("Confirm");
		assertThat(this.browser.text("[role=status]")).startsWith("The authenticator is set up.");
		this.browser.press("Sign out");
		signIn("bob", PASSWORD);
		this.browser.type("code", Totp.code(secret));
		this.browser.press("Continue");
		assertShown("bob@example.com");
	}

	private void signIn(String username, String password) {
		this.browser.open("/login");
		this.browser.type("username", username);
		this.browser.type("password", password);
		this.browser.press("Sign in");
	}

	private void assertShown(String text) {
		this.browser.open("/profile");
		assertThat(this.browser.text("dl")).contains(text);
	}

}
