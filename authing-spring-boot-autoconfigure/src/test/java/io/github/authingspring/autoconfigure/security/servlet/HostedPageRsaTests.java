package io.github.authingspring.autoconfigure.security.servlet;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "authing.jwt.algorithm=RS256")
class HostedPageRsaTests extends HostedPageBrowsing {

	@Test
	void tokenIsVerifiedByThePublishedKey() {
		this.emulator.state(this.emulator.state()
			.replaceFirst("\"tokenAlgorithm\"\\s*:\\s*\"HS256\"", "\"tokenAlgorithm\":\"RS256\""));
		HttpResponse<String> back = signIn("alice@example.com", "/me");
		assertThat(this.browser.location(back)).endsWith("/me?continue");
		assertThat(this.browser.getJson("/me").statusCode()).isEqualTo(200);
	}

	@Test
	@DisplayName("#29 an id_token signed with the secret signs nobody in where a key pair is configured")
	void algorithmOfTheTokenDoesNotChoose() {
		HttpResponse<String> back = signIn("alice@example.com", "/me");
		assertThat(this.browser.location(back)).endsWith("/login?error");
		assertThat(this.browser.getJson("/me").statusCode()).isEqualTo(401);
	}

}
