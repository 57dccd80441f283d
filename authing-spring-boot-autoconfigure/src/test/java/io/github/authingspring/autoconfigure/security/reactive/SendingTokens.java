package io.github.authingspring.autoconfigure.security.reactive;

import java.time.Duration;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthenticationClient;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Sends requests with bearer tokens, over HTTP or past it. One application serves all of
 * them, and asks Authing about each token.
 */
@SpringBootTest(classes = ServerBearerApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.main.web-application-type=reactive", "authing.jwt.algorithm=online",
				"authing.webhook.secret=canary-of-the-webhook", "authing.webhook.path=/hooks/authing",
				"authing.client.retry.enabled=false" })
@ExtendWith(SharedEmulator.class)
abstract class SendingTokens {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private AuthenticationClient client;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void connect(DynamicPropertyRegistry registry) {
		SharedEmulator.connect(registry);
	}

	/**
	 * Return a client that can send anything.
	 */
	WebTestClient direct() {
		return WebTestClient.bindToApplicationContext(this.context)
			.configureClient()
			.filter(SendingTokens::read)
			.responseTimeout(PATIENCE)
			.build();
	}

	WebTestClient http() {
		return WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.filter(SendingTokens::read)
			.responseTimeout(PATIENCE)
			.build();
	}

	WebTestClient.ResponseSpec get(String path, String authorization) {
		return http().get().uri(path).header(HttpHeaders.AUTHORIZATION, authorization).exchange();
	}

	/**
	 * Read each body, so that its buffers are released though nobody looks at it.
	 */
	private static Mono<ClientResponse> read(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request)
			.flatMap((response) -> response.bodyToMono(String.class)
				.defaultIfEmpty("")
				.map((body) -> response.mutate().body(body).build()));
	}

	String bearer(String username) {
		return "Bearer " + this.client.loginByUsername(username, "Passw0rd!").execute().token();
	}

}
