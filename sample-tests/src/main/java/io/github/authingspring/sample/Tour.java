package io.github.authingspring.sample;

/**
 * A walk through all pages. Whatever language they are in, it finds its way by their
 * fields and addresses.
 */
final class Tour {

	static final String[] PAGES = { "home", "login", "login-error", "captcha", "login-phone-code", "mfa-totp",
			"mfa-recovery", "mfa-sms", "mfa-bind", "totp", "recovery", "password", "register", "register-phone",
			"forgot-password", "forgot-password-code", "signed-out", "fault", "home-signed-in", "books", "profile",
			"profile-error", "security", "security-password", "security-email", "security-email-code", "security-phone",
			"security-totp", "security-totp-setup", "security-totp-done", "admin", "error", "unavailable", "logout" };

	private static final String PASSWORD = "Passw0rd!";

	private final Browser browser;

	private final EmulatorControl emulator;

	private final Camera camera;

	Tour(Browser browser, EmulatorControl emulator, Camera camera) {
		this.browser = browser;
		this.emulator = emulator;
		this.camera = camera;
	}

	void everywhere() {
		signInPages();
		secondFactorPages();
		recoveryPages();
		accountPages();
		contactPages();
		authenticatorPages();
		faultPages();
	}

	private void signInPages() {
		open("/", "home");
		open("/login", "login");
		signIn("nobody", "wrong");
		this.camera.look("login-error");
		signIn("nobody", "wrong");
		signIn("nobody", "wrong");
		signIn("nobody", "wrong");
		this.browser.see("img.captcha");
		this.camera.look("captcha");
		this.emulator.reset();
		this.browser.forget();
		this.browser.open("/login?method=phone-code");
		this.browser.type("username", "13800000001");
		this.browser.submit("/login/code");
		this.camera.look("login-phone-code");
		open("/register", "register");
		this.browser.open("/register?method=phone-code");
		this.browser.type("username", "13912345678");
		this.browser.submit("/register/code");
		this.camera.look("register-phone");
		open("/forgot-password", "forgot-password");
		this.browser.type("username", "bob@example.com");
		this.browser.submit("/forgot-password/code");
		this.camera.look("forgot-password-code");
	}

	private void secondFactorPages() {
		signIn("erin", PASSWORD);
		this.camera.look("password");
		signIn("carol", PASSWORD);
		this.camera.look("mfa-totp");
		open("/login/mfa?factor=recovery-code", "mfa-recovery");
		signIn("grace", PASSWORD);
		this.browser.open("/login/mfa?factor=sms");
		this.browser.submit("/login/mfa/code");
		this.camera.look("mfa-sms");
		open("/login/mfa?factor=totp", "mfa-bind");
		this.browser.submit("/login/mfa/totp");
		this.camera.look("totp");
	}

	private void recoveryPages() {
		String recoveryCode = this.browser.text("#recovery-code");
		this.browser.type("code", Totp.code(this.browser.text("#secret")));
		this.browser.submit("/login/mfa/totp");
		this.browser.submit("/logout");
		this.camera.look("signed-out");
		signIn("grace", PASSWORD);
		this.browser.open("/login/mfa?factor=recovery-code");
		this.browser.type("code", recoveryCode);
		this.browser.submit("/login/mfa");
		this.camera.look("recovery");
	}

	private void accountPages() {
		signIn("alice", PASSWORD);
		this.camera.look("home-signed-in");
		open("/books", "books");
		open("/profile", "profile");
		this.browser.type("birthdate", "soon");
		this.browser.submit("/profile");
		this.camera.look("profile-error");
		open("/security", "security");
		open("/security/password", "security-password");
		open("/admin", "admin");
		open("/nowhere", "error");
	}

	private void contactPages() {
		open("/security/phone", "security-phone");
		open("/security/email", "security-email");
		this.browser.type("contact", "alice.in.wonderland@example.com");
		this.browser.submit("/security/email/send");
		this.camera.look("security-email-code");
	}

	private void authenticatorPages() {
		open("/security/totp", "security-totp");
		this.browser.submit("/security/totp");
		this.browser.see("img.qr");
		this.camera.look("security-totp-setup");
		this.browser.type("totp", Totp.code(this.browser.text(".secret code").replace(" ", "")));
		this.browser.submit("/security/totp/confirm");
		this.camera.look("security-totp-done");
	}

	private void faultPages() {
		this.emulator.breakDown("""
				[ { "path": "/api/v2/users/me", "status": 500 }, { "path": "/graphql", "status": 500 } ]
				""");
		open("/profile", "unavailable");
		open("/logout", "logout");
		this.browser.open("/login");
		signIn("bob", PASSWORD);
		this.camera.look("fault");
	}

	private void open(String path, String page) {
		this.browser.open(path);
		this.camera.look(page);
	}

	private void signIn(String username, String password) {
		this.browser.open("/login");
		this.browser.type("username", username);
		this.browser.type("password", password);
		this.browser.submit("/login");
	}

}
