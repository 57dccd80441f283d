package io.github.authingspring.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import io.github.authingspring.client.AuthingClientSettings.Application;
import io.github.authingspring.client.AuthingClientSettings.Limits;
import io.github.authingspring.client.AuthingClientSettings.Oidc;
import io.github.authingspring.client.AuthingClientSettings.Retry;
import reactor.netty.http.client.HttpClient;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Clients for tests.
 */
final class TestClients {

	static final String APP_ID = "61c2d04b36324259776af784";

	static final DataSize MAX_SIZE = DataSize.ofKilobytes(64);

	static final Duration PATIENCE = Duration.ofSeconds(20);

	private TestClients() {
	}

	static AuthenticationClient of(String host) {
		return of(Application.of(APP_ID, host));
	}

	static AuthenticationClient of(Application application) {
		return create(application, PATIENCE);
	}

	/**
	 * Return a client whose deadline passes soon, for tests of what happens then.
	 */
	static AuthenticationClient impatient(String host) {
		return create(Application.of(APP_ID, host), Duration.ofMillis(600));
	}

	private static AuthenticationClient create(Application application, Duration deadline) {
		HttpClient http = HttpClient.create().responseTimeout(deadline.dividedBy(2));
		return AuthenticationClient.create(WebClient.builder(), new ReactorClientHttpConnector(http),
				settings(application, deadline));
	}

	static AuthingClientSettings settings(String host) {
		return settings(Application.of(APP_ID, host));
	}

	static AuthingClientSettings settings(Application application) {
		return settings(application, PATIENCE);
	}

	private static AuthingClientSettings settings(Application application, Duration deadline) {
		Retry retry = new Retry(2, Duration.ofMillis(5), Duration.ofMillis(20));
		return new AuthingClientSettings(application, Oidc.DEFAULTS, new Limits(deadline, MAX_SIZE), retry, () -> null);
	}

	/**
	 * Return a token with the given claims and a signature that nobody checks here.
	 */
	static String token(String claims) {
		Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
		return encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
				+ encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2lnbmF0dXJl";
	}

}
