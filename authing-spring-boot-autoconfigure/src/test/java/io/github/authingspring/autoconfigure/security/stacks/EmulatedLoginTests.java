package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of a program to an application that starts the emulator itself.
 */
@BothStacks
class EmulatedLoginTests {

	@Parameter
	private Stack stack;

	private String emulator;

	private Browser browser;

	@BeforeEach
	void open() {
		RunningApplication application = this.stack.application(Application.class, "authing.emulator.enabled=true");
		this.emulator = application.bean(AuthingConnectionDetails.class).getAppHost() + "/_emulator";
		this.browser = new Browser(application.port());
		assertThat(this.browser.post(this.emulator + "/reset", Map.of()).statusCode()).isBetween(200, 204);
	}

	@Test
	void loginByEmailGivesTheRolesOfTheUser() {
		assertStatus(401, "/admin");
		assertThat(this.browser.login("alice@example.com").statusCode()).isEqualTo(200);
		assertStatus(200, "/admin");
		assertStatus(200, "/books/7");
		assertStatus(403, "/finance");
	}

	@Test
	void loginByUsernameGivesNoOtherRoles() {
		assertThat(this.browser.login("bob").statusCode()).isEqualTo(200);
		assertStatus(403, "/admin");
		assertStatus(200, "/books/1");
		assertStatus(403, "/books/2");
	}

	@Test
	void loginByPhoneCode() {
		String phone = "13800000006";
		assertThat(this.browser.post("/login/code", Map.of("username", phone)).statusCode()).isEqualTo(202);
		String code = Browser.json(this.browser.get(this.emulator + "/messages?to=" + phone))
			.path(0)
			.path("code")
			.asString();
		assertThat(this.browser.post("/login", Map.of("method", "phone-code", "username", phone, "code", code))
			.statusCode()).isEqualTo(200);
		assertStatus(200, "/finance");
	}

	@Test
	void codeIsSentOnceAMinute() {
		Map<String, String> bob = Map.of("username", "13800000002");
		assertThat(this.browser.post("/login/code", bob).statusCode()).isEqualTo(202);
		HttpResponse<String> again = this.browser.post("/login/code", bob);
		assertThat(again.statusCode()).isEqualTo(429);
		assertThat(again.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
	}

	@Test
	void refusedLoginSignsNobodyIn() {
		String wrong = this.browser.post("/login", Map.of("username", "alice@example.com", "password", "wrong")).body();
		assertThat(wrong).contains("\"status\":401");
		assertThat(this.browser.login("nobody@example.com").body()).isEqualTo(wrong);
		assertThat(this.browser.login("dave@example.com").body()).isEqualTo(wrong);
		assertThat(this.browser.login("carol@example.com").body()).contains("\"code\":1635", "\"next\":\"mfa\"");
		assertThat(this.browser.login("erin@example.com").body()).contains("\"next\":\"password\"");
		assertStatus(401, "/me");
	}

	@Test
	void logoutEndsTheSession() {
		assertThat(this.browser.login("alice@example.com").statusCode()).isEqualTo(200);
		assertStatus(200, "/login");
		assertThat(this.browser.post("/logout", Map.of()).statusCode()).isEqualTo(204);
		assertStatus(401, "/me");
	}

	private void assertStatus(int status, String path) {
		assertThat(this.browser.get(path).statusCode()).as(path).isEqualTo(status);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ TestApplication.Pages.class, TestApplication.WebFluxPages.class })
	static class Application {

	}

}
