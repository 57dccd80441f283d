package io.github.authingspring.autoconfigure.security.servlet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.security.stacks.Browser;
import io.github.authingspring.security.web.AuthingWebhookFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@LoginStepsTest
@TestPropertySource(
		properties = { "authing.webhook.secret=canary-of-the-webhook", "authing.webhook.path=/hooks/authing" })
@ExtendWith(OutputCaptureExtension.class)
class WebhookTests {

	private static final String UNASSIGNED = "{\"eventName\":\"role:unassigned\",\"data\":{\"userIds\":[\"%s\"]}}";

	private final HttpClient authing = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private FilterRegistrationBean<AuthingWebhookFilter> registration;

	@AfterEach
	void reset() {
		SharedEmulator.get().reset();
	}

	@Test
	@DisplayName("#42 a role that is removed at Authing counts no more as soon as the webhook tells")
	void removedRoleIsGoneAtOnce() throws Exception {
		Browser alice = new Browser(this.port);
		assertThat(alice.login("alice").statusCode()).isEqualTo(200);
		assertThat(alice.get("/admin").statusCode()).isEqualTo(200);
		String id = alice.get("/me").body();
		String state = SharedEmulator.get().state();
		SharedEmulator.get().state(state.replace("\"admin\"", "\"former\""));
		assertThat(alice.get("/admin").statusCode()).isEqualTo(200);
		assertThat(post("wrong", UNASSIGNED.formatted(id)).statusCode()).isEqualTo(401);
		assertThat(alice.get("/admin").statusCode()).isEqualTo(200);
		assertThat(post("canary-of-the-webhook", UNASSIGNED.formatted(id)).statusCode()).isEqualTo(204);
		assertThat(alice.get("/admin").statusCode()).isEqualTo(403);
	}

	@Test
	void onlyAuthingIsAnsweredAndOnlyEvents(CapturedOutput output) throws Exception {
		assertThat(post("canary-of-the-webhook", "{}").statusCode()).isEqualTo(400);
		assertThat(post("canary-of-the-webhook", "x".repeat(70_000)).statusCode()).isEqualTo(413);
		HttpResponse<String> refused = post("wrong", "x".repeat(70_000));
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.body()).isEmpty();
		assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
		assertThat(new Browser(this.port).get("/hooks/authing").statusCode()).isEqualTo(401);
		assertThat(output.getAll()).doesNotContain("canary-of-the-webhook");
	}

	@Test
	void standsBeforeTheChains() {
		assertThat(this.registration.getOrder()).isLessThan(-100);
		assertThat(this.registration.isEnabled()).isTrue();
	}

	private HttpResponse<String> post(String secret, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/hooks/authing".formatted(this.port)))
			.headers("Content-Type", "application/json", "X-Authing-Token", secret)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return this.authing.send(request, HttpResponse.BodyHandlers.ofString());
	}

}
