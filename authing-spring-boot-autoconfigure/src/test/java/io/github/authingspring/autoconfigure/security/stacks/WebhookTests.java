package io.github.authingspring.autoconfigure.security.stacks;

import java.io.IOException;
import java.net.http.HttpResponse;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The webhook of an application, which stands before the chains.
 */
@ExtendWith(OutputCaptureExtension.class)
class WebhookTests extends SendingTokens {

	private static final String PATH = "/hooks/authing";

	private static final String UNASSIGNED = "{\"eventName\":\"role:unassigned\",\"data\":{\"userIds\":[\"%s\"]}}";

	private final AuthingEmulator emulator = SharedEmulator.get();

	@AfterEach
	void reset() {
		this.emulator.reset();
	}

	@Test
	@DisplayName("#42 a role that is removed at Authing counts no more as soon as the webhook tells")
	void removedRoleIsGoneAtOnce() {
		assertThat(this.browser.login("alice").statusCode()).isEqualTo(200);
		String alice = bearer("alice");
		assertAdmin(alice, 200);
		String event = UNASSIGNED.formatted(this.browser.get("/me").body());
		this.emulator.state(this.emulator.state().replace("\"admin\"", "\"former\""));
		assertAdmin(alice, 200);
		assertThat(post("wrong", event)).isEqualTo(401);
		assertAdmin(alice, 200);
		assertThat(post(WEBHOOK_SECRET, event)).isEqualTo(204);
		assertAdmin(alice, 403);
	}

	private void assertAdmin(String bearer, int status) {
		assertThat(this.browser.get("/admin").statusCode()).isEqualTo(status);
		assertThat(status("/admin", bearer)).isEqualTo(status);
	}

	@Test
	void onlyAuthingIsAnsweredAndOnlyEvents(CapturedOutput output) {
		assertThat(post(WEBHOOK_SECRET, UNASSIGNED.formatted("u1"))).isEqualTo(204);
		assertThat(post(WEBHOOK_SECRET, "{}")).isEqualTo(400);
		assertThat(post(WEBHOOK_SECRET, "")).isEqualTo(400);
		assertThat(post(WEBHOOK_SECRET, "x".repeat(65_536))).isEqualTo(400);
		assertThat(post(WEBHOOK_SECRET, "x".repeat(65_537))).isEqualTo(413);
		assertThat(isRefusedAsTooLarge("x".repeat(1_000_000))).isTrue();
		HttpResponse<String> refused = this.browser.postWith("X-Authing-Token", "wrong", PATH, "x".repeat(700));
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.body()).isEmpty();
		assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(output.getAll()).doesNotContain(WEBHOOK_SECRET);
	}

	/**
	 * Who is still sending when the answer comes may find the connection closed.
	 */
	private boolean isRefusedAsTooLarge(String body) {
		try {
			return post(WEBHOOK_SECRET, body) == 413;
		}
		catch (IllegalStateException ex) {
			return ex.getCause() instanceof IOException;
		}
	}

	@Test
	void requestThatDoesNotPostIsNotTheWebhooks() {
		assertThat(this.browser.get(PATH).statusCode()).isEqualTo(401);
		assertThat(this.browser.getWith("X-Authing-Token", WEBHOOK_SECRET, PATH).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/hooks/authing/", "/hooks/authing/more", "/hooks", "/hooks/Authing" })
	void otherPathIsNotTheWebhooks(String path) {
		assertThat(
				this.browser.postWith("X-Authing-Token", WEBHOOK_SECRET, path, UNASSIGNED.formatted("u1")).statusCode())
			.isEqualTo(403);
	}

	private int post(String secret, String body) {
		return this.browser.postWith("X-Authing-Token", secret, PATH, body).statusCode();
	}

}
