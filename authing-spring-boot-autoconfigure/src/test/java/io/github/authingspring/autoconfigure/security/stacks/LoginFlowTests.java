package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Captcha, new passwords and registration, by form and as JSON.
 */
class LoginFlowTests extends LoginStepsBrowsing {

	private HttpResponse<String> login(String username, String password) {
		return this.browser.post("/login", Map.of("username", username, "password", password));
	}

	private static String text(HttpResponse<String> picture) {
		return Pattern.compile(">([A-Z0-9])</text>")
			.matcher(picture.body())
			.results()
			.map((letter) -> letter.group(1))
			.collect(Collectors.joining());
	}

	@Test
	void captchaIsAnsweredWithItsOwnPicture() {
		assertThat(this.browser.get("/login/captcha").statusCode()).isEqualTo(404);
		failUntilCaptchaIsNeeded();
		assertThat(Browser.json(this.browser.get("/login")).path("next").asString()).isEqualTo("captcha");
		HttpResponse<String> picture = this.browser.get("/login/captcha");
		assertThat(picture.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
		assertThat(picture.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(picture.headers().firstValue("Set-Cookie")).isEmpty();
		JsonNode wrong = Browser
			.json(this.browser.post("/login", Map.of("username", "bob", "password", "Passw0rd!", "captcha", "?")));
		assertThat(wrong.path("code").asInt()).isEqualTo(2001);
		assertThat(wrong.path("next").asString()).isEqualTo("captcha");
		assertThat(this.browser
			.post("/login", Map.of("username", "bob", "password", "Passw0rd!", "captcha", text(picture)))
			.statusCode()).as("a picture is good once").isEqualTo(401);
		String next = text(this.browser.get("/login/captcha"));
		assertThat(this.browser.post("/login", Map.of("username", "bob", "password", "Passw0rd!", "captcha", next))
			.statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(200);
	}

	@Test
	void captchaIsAskedForOnThePage() {
		failUntilCaptchaIsNeeded();
		HttpResponse<String> answer = this.browser.submit("/login", Map.of("username", "bob", "password", "wrong"));
		assertThat(Browser.location(answer)).isEqualTo("/login?error=captcha&method=username");
		assertThat(this.browser.page(Browser.location(answer)).body()).contains("src=\"/login/captcha\"",
				"name=\"captcha\"", "value=\"bob\"");
		String text = text(this.browser.page("/login/captcha"));
		HttpResponse<String> wrongPassword = this.browser.submit("/login",
				Map.of("username", "bob", "password", "wrong", "captcha", text));
		assertThat(Browser.location(wrongPassword)).isEqualTo("/login?error");
		assertThat(this.browser.page("/login?error").body()).contains("src=\"/login/captcha\"");
	}

	@Test
	@DisplayName("#27 a first password is set without its token leaving the server, and only then signs in")
	void firstPassword() {
		HttpResponse<String> first = this.browser.submit("/login", Map.of("username", "erin", "password", "Passw0rd!"));
		assertThat(Browser.location(first)).isEqualTo("/login/password");
		String page = this.browser.page("/login/password").body();
		assertThat(page).contains("autocomplete=\"new-password\"")
			.doesNotContain("oldPassword")
			.doesNotContainPattern("eyJ[\\w-]+\\.");
		assertThat(Browser.json(this.browser.get("/me")).path("next").asString()).isEqualTo("password");
		assertThat(Browser.location(this.browser.submit("/login/password", Map.of("password", "12345"))))
			.isEqualTo("/login/password?error=weak");
		assertThat(Browser.location(this.browser.submit("/login/password", Map.of("password", " "))))
			.isEqualTo("/login/password?error=incomplete");
		assertThat(Browser.location(this.browser.submit("/login/password", Map.of("password", "x".repeat(500)))))
			.isEqualTo("/login/password?error=too-long");
		assertThat(Browser.location(this.browser.submit("/login/password", Map.of("password", "N3w-Passw0rd!"))))
			.isEqualTo("/login?changed");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
		assertThat(this.browser.post("/login/password", Map.of("password", "An0ther!")).statusCode()).isEqualTo(401);
		assertThat(login("erin", "N3w-Passw0rd!").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "email, new@example.com", "username, newcomer" })
	void registration(String method, String name) {
		Map<String, String> fields = Map.of("method", method, "username", name, "password", "N3w-Passw0rd!");
		assertThat(Browser.location(this.browser.submit("/register", fields))).isEqualTo("/login?registered");
		assertThat(this.browser.page("/login?registered").body()).contains("value=\"" + name + "\"");
		assertThat(login(name, "N3w-Passw0rd!").statusCode()).isEqualTo(200);
		assertThat(Browser.location(this.browser.submit("/register", fields)))
			.isEqualTo("/register?error=taken&method=" + method);
		assertThat(Browser.json(this.browser.post("/register", fields)).path("error").asString()).isEqualTo("taken");
	}

	@Test
	void registrationByPhone() {
		String phone = "13911112222";
		assertThat(this.browser.post("/register/code", Map.of("username", phone)).statusCode()).isEqualTo(202);
		assertThat(
				this.browser.post("/register", Map.of("method", "phone-code", "username", phone, "code", code(phone)))
					.statusCode())
			.isEqualTo(200);
		this.emulator.advanceClock(Duration.ofSeconds(61));
		assertThat(this.browser.post("/login/code", Map.of("username", phone)).statusCode()).isEqualTo(202);
		assertThat(this.browser.post("/login", Map.of("method", "phone-code", "username", phone, "code", code(phone)))
			.statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bob@example.com", "13800000002" })
	void forgottenPassword(String contact) {
		assertThat(Browser.location(this.browser.submit("/forgot-password/code", Map.of("username", contact))))
			.isEqualTo("/forgot-password?sent");
		assertThat(this.browser.page("/forgot-password?sent").body()).contains("value=\"" + contact + "\"");
		assertThat(Browser.location(this.browser.submit("/forgot-password",
				Map.of("username", contact, "code", "000000", "password", "N3w-Passw0rd!"))))
			.isEqualTo("/forgot-password?error=code");
		assertThat(Browser.location(this.browser.submit("/forgot-password",
				Map.of("username", contact, "code", code(contact), "password", "N3w-Passw0rd!"))))
			.isEqualTo("/login?changed");
		assertThat(login("bob", "N3w-Passw0rd!").statusCode()).isEqualTo(200);
	}

}
