package io.github.authingspring.emulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Posts to one webhook: no redirects, no second attempt, a new connection each time.
 */
final class WebhookTarget {

	// Guesses: Authing documents neither how long it waits nor whether it tries again.
	private static final Duration TIMEOUT = Duration.ofSeconds(3);

	private static final int CONNECT_TIMEOUT = 2_000;

	private final Webhook webhook;

	private final Scheduler worker;

	private final WebClient client;

	WebhookTarget(Webhook webhook, LoopResources loops, Scheduler worker) {
		this.webhook = webhook;
		this.worker = worker;
		HttpClient http = HttpClient.create(ConnectionProvider.newConnection())
			.runOn(loops)
			.resolver((names) -> names.runOn(loops))
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT)
			.followRedirect(false)
			.disableRetry(true);
		this.client = WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(http))
			.defaultHeaders(this::authenticate)
			.defaultHeader(HttpHeaders.USER_AGENT, "authing-webhook@2.0")
			.build();
	}

	// Both names are documented; a guess is that no secret means no such header.
	private void authenticate(HttpHeaders headers) {
		String secret = this.webhook.secret();
		if (secret != null) {
			headers.set("x-authing-webhook-secret", secret);
			headers.set("X-Authing-Token", secret);
		}
	}

	Webhook webhook() {
		return this.webhook;
	}

	/**
	 * Posts an event.
	 * @param userPoolId the user pool it is from
	 * @param body the event as JSON
	 * @return the HTTP status of the answer
	 */
	Mono<Integer> post(String userPoolId, String body) {
		return this.client.post()
			.uri(this.webhook.url())
			.contentType(MediaType.APPLICATION_JSON)
			.header("x-authing-userpool-id", userPoolId)
			// Spring's codecs would log a text
			.bodyValue(body.getBytes(StandardCharsets.UTF_8))
			.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()))
			.timeout(TIMEOUT, this.worker);
	}

}
