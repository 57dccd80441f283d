package io.github.authingspring.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.authingspring.CapturedLog;
import io.github.authingspring.ObservationRecorder;
import io.github.authingspring.SharedEmulator;
import io.github.authingspring.emulator.AuthingEmulator;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Whatever logs at the finest level, no secret is among it.
 */
@ExtendWith(SharedEmulator.class)
class SecretCanaryTests {

	private static final String TOKEN = OperationCatalogue.TOKEN;

	/**
	 * Where Reactor Netty itself tells the address that leaves, when it is told to: that
	 * of the few operations whose protocol wants a secret in the query holds it.
	 */
	private static final String WIRE = "reactor.netty.http.client.HttpClientConnect ";

	private final AuthingEmulator emulator = SharedEmulator.get();

	private final CapturedLog log = CapturedLog.begin();

	@AfterEach
	void stop() {
		this.log.close();
	}

	@Test
	@DisplayName("#55 no secret in any log or exception")
	void secretsAreNotLogged() {
		AuthenticationClient client = EmulatorClients.of(this.emulator);
		LoginOptions options = LoginOptions.defaults()
			.withCaptchaCode("canary-captcha")
			.withCustomData(Map.of("k", "canary-custom"));
		List<Throwable> failures = List.of(failure(client.loginByEmail("bob@example.com", "canary-password", options)),
				failure(client.loginByLdap("ldap-lee", "canary-ldap", options)),
				failure(client.loginByPhoneCode("13800000002", "canary-code")),
				failure(client.as("canary-token").getCurrentUser()),
				failure(TestClients.of("http://127.0.0.1:1").loginByAd("ann", "canary-unreachable")));
		String token = client.loginByEmail("alice@example.com", "Passw0rd!").execute().token();
		client.as(token).getCurrentUser().execute();
		assertThat(failures).allSatisfy((failure) -> assertThat(failure).hasMessageNotContaining("canary"));
		assertThat(this.log.lines()).isNotEmpty()
			.allSatisfy((text) -> assertThat(text).doesNotContain("canary", "Passw0rd!", token));
	}

	private static Throwable failure(AuthingCall<?> call) {
		return catchThrowable(call::execute);
	}

	/**
	 * What servers answer that are broken, or know more than they should tell.
	 */
	enum Answer {

		ECHO_500("500 Internal Server Error", "%s"), ECHO_200("200 OK", "%s"), LIST("200 OK", "[%s]"),
		DATA("200 OK", "{\"data\":{\"user\":%1$s,\"loginByEmail\":%1$s}}"),
		REFUSAL("200 OK", "{\"code\":2004,\"message\":\"no\",\"data\":%s}"),
		GRAPHQL("200 OK", "{\"errors\":[{\"message\":{\"code\":2005,\"message\":\"no\",\"data\":%s}}],\"data\":%1$s}");

		private final String status;

		private final String body;

		Answer(String status, String body) {
			this.status = status;
			this.body = body;
		}

		byte[] to(String request) {
			String sent = JsonMapper.shared().writeValueAsString(Map.of("token", TOKEN, "sent", request));
			return StubServer.response(this.status, "application/json", this.body.formatted(sent));
		}

	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("#55 no secret of any operation in any log, exception or observation, whatever is answered")
	void secretsAreNowhereWhateverIsAnswered(Answer answer) {
		ObservationRecorder observed = new ObservationRecorder();
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(observed);
		List<Throwable> failures = new ArrayList<>();
		try (StubServer server = StubServer.replying((request, output) -> output.write(answer.to(request)))) {
			AuthenticationClient client = AuthenticationClient.create(WebClient.builder().observationRegistry(registry),
					new ReactorClientHttpConnector(),
					TestClients.settings(new AuthingClientSettings.Application(TestClients.APP_ID, server.url(),
							"canary-app-secret", "pool", null, null, null)),
					new AuthingCallObservations(registry, null));
			OperationCatalogue.all().forEach((operation) -> failures.add(failure(operation.on(client))));
			assertThat(server.requests().toString()).contains(OperationCatalogue.SECRET, TOKEN, "canary-app-secret");
		}
		assertThat(failures).filteredOn(Objects::nonNull)
			.hasSizeGreaterThan(30)
			.allSatisfy((failure) -> assertClean(stackTrace(failure)));
		assertThat(observed.stopped()).hasSizeGreaterThan(100)
			.allSatisfy((context) -> assertClean(context + " " + context.getAllKeyValues()));
		assertThat(this.log.lines()).hasSizeGreaterThan(100)
			.filteredOn((line) -> !line.startsWith(WIRE))
			.allSatisfy(SecretCanaryTests::assertClean);
	}

	private static String stackTrace(Throwable failure) {
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

	private static void assertClean(String text) {
		assertThat(text).doesNotContain("canary", TOKEN);
	}

}
