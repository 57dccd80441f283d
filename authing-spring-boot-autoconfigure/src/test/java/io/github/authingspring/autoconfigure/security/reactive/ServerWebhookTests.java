package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthenticationClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ServerWebhookTests extends SendingTokens {

	private static final String SECRET = "canary-of-the-webhook";

	private static final String UNASSIGNED = "{\"eventName\":\"role:unassigned\",\"data\":{\"userIds\":[\"%s\"]}}";

	@Autowired
	private AuthenticationClient client;

	@AfterEach
	void reset() {
		SharedEmulator.get().reset();
	}

	@Test
	@DisplayName("#42 a role that is removed at Authing counts no more as soon as the webhook tells")
	void removedRoleIsGoneAtOnce() {
		String id = this.client.loginByUsername("alice", "Passw0rd!").execute().id();
		post("/hooks/authing", SECRET, UNASSIGNED.formatted(id)).expectStatus().isNoContent();
		String alice = bearer("alice");
		get("/admin", alice).expectStatus().isOk();
		String state = SharedEmulator.get().state();
		SharedEmulator.get().state(state.replace("\"admin\"", "\"former\""));
		get("/admin", alice).expectStatus().isOk();
		post("/hooks/authing", "wrong", UNASSIGNED.formatted(id)).expectStatus().isUnauthorized();
		get("/admin", alice).expectStatus().isOk();
		post("/hooks/authing", SECRET, UNASSIGNED.formatted(id)).expectStatus().isNoContent();
		get("/admin", alice).expectStatus().isForbidden();
	}

	@Test
	void onlyAuthingIsAnsweredAndOnlyEvents(CapturedOutput output) {
		post("/hooks/authing", SECRET, "{}").expectStatus().isBadRequest();
		post("/hooks/authing", SECRET, "").expectStatus().isBadRequest();
		post("/hooks/authing", SECRET, "x".repeat(65_536)).expectStatus().isBadRequest();
		post("/hooks/authing", SECRET, "x".repeat(65_537)).expectStatus().isEqualTo(413);
		post("/hooks/authing", SECRET, "x".repeat(1_000_000)).expectStatus().isEqualTo(413);
		post("/hooks/authing", "wrong", "x".repeat(70_000)).expectStatus()
			.isUnauthorized()
			.expectHeader()
			.doesNotExist(HttpHeaders.SET_COOKIE)
			.expectBody()
			.isEmpty();
		assertThat(output.getAll()).doesNotContain(SECRET);
	}

	@Test
	void otherRequestsAreNotTheWebhooks() {
		http().get().uri("/hooks/authing").header("X-Authing-Token", SECRET).exchange().expectStatus().isUnauthorized();
		for (String other : new String[] { "/hooks/authing/", "/hooks/authing/more", "/hooks", "/hooks/Authing" }) {
			post(other, SECRET, UNASSIGNED.formatted("u1")).expectStatus().isForbidden();
		}
	}

	private ResponseSpec post(String path, String secret, String body) {
		return http().post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.header("X-Authing-Token", secret)
			.bodyValue(body)
			.exchange();
	}

}
