package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.stream.Stream;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.PermissionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/**
 * Sends requests with bearer tokens of the emulator. One application has the default
 * chains, and one has its own and asks Authing about each token.
 */
@BothStacks
abstract class SendingTokens {

	static final String WEBHOOK_SECRET = "canary-of-the-webhook";

	static final int LONGEST_HEADERS = 96 * 1024;

	@Parameter
	Stack stack;

	RunningApplication application;

	AuthenticationClient client;

	LoginEvents events;

	Browser browser;

	@BeforeEach
	void open() {
		this.application = application();
		this.client = this.application.bean(AuthenticationClient.class);
		this.events = this.application.bean(LoginEvents.class);
		this.application.bean(PermissionService.class).evictAll();
		this.browser = new Browser(this.application.port());
		this.events.published().clear();
	}

	RunningApplication application() {
		return run(BearerApplication.class);
	}

	final RunningApplication ownChains() {
		return run(OwnBearerApplication.class, "authing.jwt.algorithm=online");
	}

	private RunningApplication run(Class<?> source, String... more) {
		return this.stack.application(source,
				Stream
					.concat(Stream.of("authing.client.retry.enabled=false", "authing.webhook.secret=" + WEBHOOK_SECRET,
							"authing.webhook.path=/hooks/authing",
							"server.max-http-request-header-size=" + LONGEST_HEADERS), Stream.of(more))
					.toArray(String[]::new));
	}

	String token(String username) {
		return String.valueOf(this.client.loginByUsername(username, "Passw0rd!").execute().token());
	}

	String bearer(String username) {
		return "Bearer " + token(username);
	}

	HttpResponse<String> get(String path, String authorization) {
		return this.browser.getWith("Authorization", authorization, path);
	}

	int status(String path, String authorization) {
		return get(path, authorization).statusCode();
	}

	static String header(String name, HttpResponse<String> answer) {
		return answer.headers().firstValue(name).orElse("");
	}

}
