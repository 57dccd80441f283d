package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with rules of its own, and a sign-in that waits for its second factor.
 */
@BothStacks
class OpenAttemptTests {

	@Parameter
	private Stack stack;

	private AtomicInteger secondAsked;

	private Browser browser;

	@BeforeEach
	void leaveCarolsAttemptOpen() {
		RunningApplication application = this.stack.application(OpenAttemptApplication.class, "authing.app-id=app",
				"authing.app-host=http://stub.invalid");
		this.browser = new Browser(application.port());
		HttpResponse<String> first = this.browser.post("/login", Map.of("username", "carol", "password", "Passw0rd!"));
		assertThat(Browser.json(first).path("next").asString()).isEqualTo("mfa");
		this.secondAsked = application.bean(AtomicInteger.class);
		this.secondAsked.set(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/authenticated", "/factory", "/remembered", "/method" })
	@DisplayName("#22 own rules, an own factory and method security refuse while the second factor is open")
	void ownRulesRefuse(String path) {
		HttpResponse<String> program = this.browser.get(path);
		assertThat(program.statusCode()).isEqualTo(401);
		assertThat(Browser.json(program).path("next").asString()).isEqualTo("mfa");
		assertThat(Browser.location(this.browser.page(path))).isEqualTo("/login/mfa");
	}

	@Test
	@DisplayName("#22 HTTP Basic with the right password refuses, and asks no other provider")
	void basicRefuses() {
		HttpResponse<String> basic = this.browser.getWith("Authorization", "Basic " + basic("carol:Passw0rd!"),
				"/authenticated");
		assertThat(basic.statusCode()).isEqualTo(401);
		assertThat(this.secondAsked).hasValue(0);
		this.browser.getWith("Authorization", "Basic " + basic("carol:wrong"), "/authenticated");
		assertThat(this.secondAsked).hasToString(this.stack.expect(Difference.SECOND_PROVIDER));
		assertThat(this.browser.get("/authenticated").statusCode()).isEqualTo(401);
	}

	private static String basic(String credentials) {
		return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	@DisplayName("#22 a second provider that lets everybody in is not asked")
	void secondProviderIsNotAsked() {
		this.browser.post("/login", Map.of("username", "carol", "password", "Passw0rd!"));
		this.browser.post("/login/mfa", Map.of("factor", "totp", "code", "000000"));
		assertThat(this.secondAsked).hasValue(0);
		assertThat(this.browser.get("/authenticated").statusCode()).isEqualTo(401);
	}

	@Test
	void wrongPasswordTellsNothingOfTheOpenAttempt() {
		HttpResponse<String> wrong = this.browser.post("/login", Map.of("username", "bob", "password", "wrong"));
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(wrong.body()).contains("password is wrong").doesNotContain("factors", "phone");
	}

	@Test
	void signedInUsersGoThrough() {
		this.browser.post("/login", Map.of("username", "bob", "password", "Passw0rd!"));
		assertThat(this.browser.get("/authenticated").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/factory").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/method").statusCode()).isEqualTo(200);
	}

}
