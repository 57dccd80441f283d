package io.github.authingspring.autoconfigure.security.stacks;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser, a real application and Authing's page of the emulator.
 */
@BothStacks
abstract class HostedPageBrowsing {

	final AuthingEmulator emulator = SharedEmulator.get();

	private final Class<?> source;

	private final List<String> properties;

	@Parameter
	Stack stack;

	int port;

	AuthenticationClient client;

	HostedSessions sessions;

	LoginEvents events;

	Browser browser;

	HostedPageBrowsing(Class<?> source, String algorithm, String... others) {
		this.source = source;
		this.properties = new ArrayList<>(List.of(others));
		this.properties.addAll(List.of("authing.login.hosted-page=true", "authing.jwt.algorithm=" + algorithm,
				"authing.app-id=" + this.emulator.appId(), "authing.app-host=" + this.emulator.appHost(),
				"authing.app-secret=" + this.emulator.appSecret(), "authing.public-key=" + this.emulator.publicKey()));
	}

	@BeforeEach
	void openBrowser() {
		RunningApplication application = this.stack.application(this.source, this.properties.toArray(String[]::new));
		this.port = application.port();
		this.client = application.bean(AuthenticationClient.class);
		this.sessions = application.bean(HostedSessions.class);
		this.events = application.bean(LoginEvents.class);
		this.browser = new Browser(this.port);
		this.events.published().clear();
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

	/**
	 * Return the path that a redirect leads to.
	 */
	String path(HttpResponse<String> redirect) {
		return URI.create(this.browser.target(redirect)).getPath();
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
