package io.github.authingspring.autoconfigure.security.servlet;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.security.servlet.HostedPageApplication.Sessions;
import io.github.authingspring.autoconfigure.security.stacks.Browser;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser, a real container and Authing's page of the emulator.
 */
@SpringBootTest(classes = HostedPageApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "authing.login.hosted-page=true")
@ExtendWith(SharedEmulator.class)
abstract class HostedPageBrowsing {

	final AuthingEmulator emulator = SharedEmulator.get();

	@LocalServerPort
	int port;

	@Autowired
	AuthenticationClient client;

	@Autowired
	Sessions sessions;

	Browser browser;

	@DynamicPropertySource
	static void emulator(DynamicPropertyRegistry registry) {
		SharedEmulator.connect(registry);
	}

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	HttpResponse<String> signIn(String username, String path) {
		return this.browser.follow(callback(username, path));
	}

	/**
	 * Sign in at Authing, which sends the browser back.
	 */
	HttpResponse<String> callback(String username, String path) {
		String page = this.browser.target(this.browser.follow(this.browser.page(path)));
		HttpResponse<String> back = this.browser.submit(page, Map.of("username", username, "password", "Passw0rd!"));
		assertThat(back.statusCode()).isEqualTo(302);
		return back;
	}

	HttpResponse<String> logout() {
		this.browser.get("/factors");
		this.browser.page("/logout");
		return this.browser.submit("/logout", Map.of());
	}

	String refreshToken() {
		return this.sessions.texts()
			.stream()
			.filter((text) -> text.startsWith("{"))
			.map((text) -> JsonMapper.shared().readTree(text).path("refreshToken").asString())
			.findFirst()
			.orElseThrow();
	}

}
