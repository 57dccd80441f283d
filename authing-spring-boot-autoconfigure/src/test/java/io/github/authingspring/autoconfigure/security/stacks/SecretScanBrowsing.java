package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.authingspring.CapturedLog;
import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.Totp;
import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.security.LoginMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Users who give secrets, right and wrong ones, at each step of signing in.
 */
@BothStacks
abstract class SecretScanBrowsing {

	final AuthingEmulator emulator = SharedEmulator.get();

	final List<Browser> browsers = new ArrayList<>();

	private final AtomicInteger number = new AtomicInteger();

	@Parameter
	Stack stack;

	RunningApplication application;

	int port;

	SecretScan scan;

	CapturedLog log;

	String password;

	@BeforeEach
	void listen() {
		this.application = this.stack.application(SecretScanApplication.class, "authing.login.hosted-page=true",
				"authing.jwt.algorithm=HS256",
				"authing.login.methods=email,username,phone-password,phone-code,ldap,ad,sub-account",
				"authing.login.code.interval=0s", "authing.login.code.max-per-client=10000",
				"management.endpoints.web.exposure.include=*", "management.endpoint.health.show-details=always",
				"authing.app-id=" + this.emulator.appId(), "authing.app-host=" + this.emulator.appHost(),
				"authing.app-secret=" + this.emulator.appSecret(), "authing.user-pool-id=" + this.emulator.userPoolId(),
				"authing.user-pool-secret=" + this.emulator.userPoolSecret(), "authing.public-key=auto");
		this.port = this.application.port();
		this.scan = this.application.bean(SecretScan.class);
		this.log = CapturedLog.begin();
		this.password = this.scan.secret("Passw0rd!");
		this.scan.secret(this.emulator.appSecret());
		this.scan.secret(this.emulator.userPoolSecret());
	}

	@AfterEach
	void stop() {
		this.log.close();
	}

	Browser browser() {
		this.emulator.reset();
		Browser browser = new Browser(this.port);
		this.browsers.add(browser);
		return browser;
	}

	String canary(String name) {
		return this.scan.secret("Canary-" + name + "-" + this.number.incrementAndGet());
	}

	/**
	 * Put a code of our own in the place of the one that was sent last.
	 */
	String code(String to) {
		String sent = this.emulator.messages(to).get(0).code();
		String code = canary("code");
		this.emulator.state(this.emulator.state().replace("\"" + sent + "\"", "\"" + code + "\""));
		return code;
	}

	static void assertStatus(int status, HttpResponse<String> response) {
		assertThat(response.statusCode()).as("%s %s", response.uri(), response.body()).isEqualTo(status);
	}

	Map<String, String> fields(LoginMethod method, String name, String credentials) {
		return Map.of("method", method.value(), "username", name,
				(method == LoginMethod.PHONE_CODE) ? "code" : "password", credentials);
	}

	void signInByEachMethod() {
		Map<LoginMethod, String> names = new LinkedHashMap<>(
				Map.of(LoginMethod.EMAIL, "alice@example.com", LoginMethod.USERNAME, "alice",
						LoginMethod.PHONE_PASSWORD, "13800000001", LoginMethod.PHONE_CODE, "13800000001",
						LoginMethod.LDAP, "ldap-lee", LoginMethod.AD, "ad-ann", LoginMethod.SUB_ACCOUNT, "123456789"));
		names.forEach((method, name) -> {
			Browser browser = browser();
			assertStatus(401, browser.post("/login", fields(method, name, canary("wrong"))));
			assertThat(Browser.location(browser.submit("/login", fields(method, name, canary("wrong")))))
				.startsWith("/login?error");
			browser.page("/login?error&method=" + method.value());
			String right = this.password;
			if (method == LoginMethod.PHONE_CODE) {
				assertStatus(202, browser.post("/login/code", Map.of("username", name)));
				right = code(name);
			}
			assertStatus(200, browser.post("/login", fields(method, name, right)));
			browser.page("/profile");
		});
	}

	void answerCaptcha() {
		Browser browser = browser();
		for (int i = 0; i < 4; i++) {
			browser.post("/login", fields(LoginMethod.USERNAME, "bob", canary("wrong")));
		}
		browser.page("/login");
		assertStatus(401, browser.post("/login",
				Map.of("username", "bob", "password", this.password, "captcha", canary("captcha"))));
		String text = Pattern.compile(">([A-Z0-9])</text>")
			.matcher(browser.get("/login/captcha").body())
			.results()
			.map((letter) -> letter.group(1))
			.collect(Collectors.joining());
		this.scan.secret(text);
		assertStatus(200,
				browser.post("/login", Map.of("username", "bob", "password", this.password, "captcha", text)));
	}

	void giveSecondFactors() {
		Browser carol = browser();
		carol.login("carol");
		assertStatus(401, carol.second("totp", canary("totp")));
		assertStatus(401, carol.second("recovery-code", canary("recovery")));
		carol.page("/login/mfa?error");
		assertStatus(200,
				carol.second("totp", this.scan.secret(Totp.code(this.scan.secret("JBSWY3DPEHPK3PXP"), Instant.now()))));
		for (String factor : List.of("sms", "email")) {
			Browser grace = browser();
			grace.login("grace");
			assertStatus(202, grace.post("/login/mfa/code", Map.of("factor", factor)));
			assertStatus(401, grace.second(factor, canary("code")));
			assertStatus(200, grace.second(factor, code(factor.equals("sms") ? "13800000007" : "grace@example.com")));
		}
		bindAuthenticator();
	}

	private void bindAuthenticator() {
		Browser grace = browser();
		grace.login("grace");
		JsonNode binding = Browser.json(grace.post("/login/mfa/totp", Map.of()));
		String secret = this.scan.shown(binding.path("secret").asString());
		String recoveryCode = this.scan.shown(binding.path("recoveryCode").asString());
		grace.page("/login/mfa/totp");
		assertStatus(200,
				grace.post("/login/mfa/totp", Map.of("code", this.scan.secret(Totp.code(secret, Instant.now())))));
		Browser again = new Browser(this.port);
		this.browsers.add(again);
		again.login("grace");
		HttpResponse<String> recovered = again.second("recovery-code", recoveryCode);
		assertStatus(200, recovered);
		this.scan.shown(Browser.json(recovered).path("recoveryCode").asString());
	}

}
