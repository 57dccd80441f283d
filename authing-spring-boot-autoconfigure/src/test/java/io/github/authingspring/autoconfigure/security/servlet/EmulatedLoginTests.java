package io.github.authingspring.autoconfigure.security.servlet;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.security.stacks.TestApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real requests of a program, a real container and the emulator.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "authing.emulator.enabled=true")
class EmulatedLoginTests {

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	@LocalServerPort
	private int port;

	@Autowired
	private AuthingConnectionDetails connection;

	@BeforeEach
	void fetchCsrfToken() throws Exception {
		assertThat(get("/login").statusCode()).isEqualTo(200);
	}

	@Test
	void loginByEmailGivesTheRolesOfTheUser() throws Exception {
		assertThat(get("/admin").statusCode()).isEqualTo(401);
		assertThat(login("alice@example.com", "Passw0rd!").statusCode()).isEqualTo(200);
		assertThat(get("/admin").statusCode()).isEqualTo(200);
		assertThat(get("/books/7").statusCode()).isEqualTo(200);
		assertThat(get("/finance").statusCode()).isEqualTo(403);
	}

	@Test
	void loginByUsernameGivesNoOtherRoles() throws Exception {
		assertThat(login("bob", "Passw0rd!").statusCode()).isEqualTo(200);
		assertThat(get("/admin").statusCode()).isEqualTo(403);
		assertThat(get("/books/1").statusCode()).isEqualTo(200);
		assertThat(get("/books/2").statusCode()).isEqualTo(403);
	}

	@Test
	void loginByPhoneCode() throws Exception {
		assertThat(post("/login/code", "{\"username\":\"13800000006\"}").statusCode()).isEqualTo(202);
		String messages = this.http
			.send(HttpRequest
				.newBuilder(URI.create(this.connection.getAppHost() + "/_emulator/messages?to=13800000006"))
				.build(), HttpResponse.BodyHandlers.ofString())
			.body();
		String code = JsonMapper.shared().readTree(messages).path(0).path("code").asString();
		assertThat(post("/login",
				"{\"method\":\"phone-code\",\"username\":\"13800000006\",\"code\":\"%s\"}".formatted(code))
			.statusCode()).isEqualTo(200);
		assertThat(get("/finance").statusCode()).isEqualTo(200);
	}

	@Test
	void codeIsSentOnceAMinute() throws Exception {
		assertThat(post("/login/code", "{\"username\":\"13800000002\"}").statusCode()).isEqualTo(202);
		HttpResponse<String> again = post("/login/code", "{\"username\":\"13800000002\"}");
		assertThat(again.statusCode()).isEqualTo(429);
		assertThat(again.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
	}

	@Test
	void refusedLoginSignsNobodyIn() throws Exception {
		String wrong = login("alice@example.com", "wrong").body();
		assertThat(login("nobody@example.com", "Passw0rd!").body()).isEqualTo(wrong);
		assertThat(login("dave@example.com", "Passw0rd!").body()).isEqualTo(wrong);
		assertThat(login("carol@example.com", "Passw0rd!").body()).contains("\"code\":1635", "\"next\":\"mfa\"");
		assertThat(login("erin@example.com", "Passw0rd!").body()).contains("\"next\":\"password\"");
		assertThat(get("/me").statusCode()).isEqualTo(401);
	}

	@Test
	void logoutEndsTheSession() throws Exception {
		assertThat(login("alice@example.com", "Passw0rd!").statusCode()).isEqualTo(200);
		assertThat(get("/login").statusCode()).isEqualTo(200);
		assertThat(post("/logout", "{}").statusCode()).isEqualTo(204);
		assertThat(get("/me").statusCode()).isEqualTo(401);
	}

	private HttpResponse<String> login(String username, String password) throws Exception {
		return post("/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
	}

	private HttpResponse<String> post(String path, String body) throws Exception {
		String token = this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElseThrow();
		return send(request(path).header("Content-Type", "application/json")
			.header("X-XSRF-TOKEN", token)
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(request(path));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Accept", "application/json");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(TestApplication.Pages.class)
	static class Application {

	}

}
