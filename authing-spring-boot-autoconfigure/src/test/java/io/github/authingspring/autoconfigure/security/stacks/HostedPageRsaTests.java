package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HostedPageRsaTests extends HostedPageBrowsing {

	HostedPageRsaTests() {
		super(HostedPageApplication.class, "RS256");
	}

	@Test
	void tokenIsVerifiedByThePublishedKey() {
		signByKeyPair();
		assertThat(path(signIn("alice@example.com", "/me"))).isEqualTo("/me");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(200);
	}

	@Test
	void newTokenIsVerifiedByThePublishedKey() {
		signByKeyPair();
		signIn("alice@example.com", "/me");
		this.browser.get("/age");
		String old = this.sessions.latest().idToken().value();
		assertThat(this.browser.get("/factors").statusCode()).isEqualTo(200);
		assertThat(this.sessions.latest().idToken().value()).isNotEqualTo(old);
	}

	@Test
	@DisplayName("#29 an id_token signed with the secret signs nobody in where a key pair is configured")
	void algorithmOfTheTokenDoesNotChoose() {
		HttpResponse<String> back = signIn("alice@example.com", "/me");
		assertThat(this.browser.target(back)).endsWith("/login?error");
		assertThat(this.browser.get("/me").statusCode()).isEqualTo(401);
	}

	private void signByKeyPair() {
		this.emulator.state(this.emulator.state()
			.replaceFirst("\"tokenAlgorithm\"\\s*:\\s*\"HS256\"", "\"tokenAlgorithm\":\"RS256\""));
	}

}
