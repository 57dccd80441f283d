package io.github.authingspring.autoconfigure.security.servlet;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthenticationClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bearer tokens in a real container, with its own limits and error dispatches.
 */
@SpringBootTest(classes = BearerApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(SharedEmulator.class)
class BearerOverHttpTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private AuthenticationClient client;

	@Test
	void goodTokenLeadsToThePageOrItsError() throws Exception {
		String token = String.valueOf(this.client.loginByUsername("alice", "Passw0rd!").execute().token());
		HttpResponse<String> admin = get("/admin", token);
		assertThat(admin.statusCode()).isEqualTo(200);
		assertThat(admin.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(get("/nothing-here", token).statusCode()).isEqualTo(404);
		assertThat(get("/finance", token).statusCode()).isEqualTo(403);
	}

	@Test
	@DisplayName("#35 bad and enormous tokens are 401 and 400 in a container")
	void badTokenIsRefused() throws Exception {
		HttpResponse<String> bad = get("/admin", "bad");
		assertThat(bad.statusCode()).isEqualTo(401);
		assertThat(bad.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer error=");
		assertThat(bad.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(bad.body()).contains("\"status\":401");
		assertThat(get("/admin", "a".repeat(65_536)).statusCode()).isBetween(400, 431);
	}

	private HttpResponse<String> get(String path, String token) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization", "Bearer " + token)
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString());
	}

}
