package io.github.authingspring.autoconfigure.security.stacks;

import java.time.Duration;
import java.util.Map;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.EmulatorConnectionDetails;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.LoginExpiredException;
import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.security.AuthingAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sign-outs, at an Authing that is there and at one that is not.
 */
@BothStacks
@ExtendWith(OutputCaptureExtension.class)
class LogoutTests {

	private final AuthingEmulator emulator = SharedEmulator.get();

	@Parameter
	private Stack stack;

	private AuthenticationClient client;

	private StoredSessions sessions;

	private Browser browser;

	private String session;

	private String token;

	@BeforeEach
	void signIn() {
		RunningApplication application = this.stack.application(Application.class,
				"authing.client.response-timeout=300ms", "authing.client.deadline=600ms");
		this.client = application.bean(AuthenticationClient.class);
		this.sessions = application.bean(StoredSessions.class);
		this.browser = new Browser(application.port());
		assertThat(Browser
			.location(this.browser.submit("/login", Map.of("username", "alice@example.com", "password", "Passw0rd!"))))
			.isEqualTo("/");
		this.session = this.browser.cookie(this.stack.sessionCookie());
		this.token = ((AuthingAuthentication) this.sessions.context(this.session).getAuthentication()).idToken()
			.value();
	}

	@Test
	@DisplayName("#39 logout ends the session here and the token at Authing, which is not refreshed any more")
	void logoutEndsSessionAndToken() {
		assertThat(this.client.as(this.token).checkLoginStatus().execute().status()).isTrue();
		assertThat(Browser.location(this.browser.submit("/logout", Map.of()))).isEqualTo("/login?logout");
		assertThat(this.sessions.find(this.session)).isNull();
		assertThat(this.client.as(this.token).checkLoginStatus().execute().status()).isFalse();
		assertThatExceptionOfType(LoginExpiredException.class)
			.isThrownBy(() -> this.client.as(this.token).refreshToken().execute());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"effect\": \"RESET\"", "\"effect\": \"GARBAGE\"", "\"effect\": \"DRIP\"",
			"\"latency\": \"PT1M\"", "\"status\": 500", "\"code\": 2020" })
	@DisplayName("#39 logout succeeds here whatever Authing does, and within the deadline")
	@Timeout(10)
	void logoutWhenAuthingFailsEndsTheSessionAllTheSame(String fault, CapturedOutput output) {
		this.emulator.faults("[{%s}]".formatted(fault));
		long start = System.nanoTime();
		assertThat(this.browser.post("/logout", Map.of()).statusCode()).isEqualTo(204);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
		assertThat(this.sessions.find(this.session)).isNull();
		assertThat(output).doesNotContain(this.token);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ StoredSessions.OfServlets.class, StoredSessions.OfWebFlux.class })
	static class Application {

		@Bean
		AuthingConnectionDetails connection() {
			return new EmulatorConnectionDetails(SharedEmulator.get());
		}

	}

}
