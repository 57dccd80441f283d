package io.github.authingspring.autoconfigure.security.servlet;

import java.time.Duration;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.LoginExpiredException;
import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.security.AuthingAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(properties = { "authing.client.response-timeout=300ms", "authing.client.deadline=600ms" })
@AutoConfigureMockMvc
@ExtendWith({ SharedEmulator.class, OutputCaptureExtension.class })
class LogoutTests {

	private final AuthingEmulator emulator = SharedEmulator.get();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AuthenticationClient client;

	private MockHttpSession session;

	private String token;

	@DynamicPropertySource
	static void emulator(DynamicPropertyRegistry registry) {
		SharedEmulator.connect(registry);
	}

	@BeforeEach
	void signIn() {
		this.session = new MockHttpSession();
		assertThat(this.mvc.post()
			.uri("/login")
			.session(this.session)
			.param("username", "alice@example.com")
			.param("password", "Passw0rd!")
			.with(csrf())).hasRedirectedUrl("/");
		SecurityContext context = (SecurityContext) this.session
			.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		assertThat(context).isNotNull();
		this.token = ((AuthingAuthentication) context.getAuthentication()).idToken().value();
	}

	@Test
	@DisplayName("#39 logout ends the session here and the token at Authing, which is not refreshed any more")
	void logoutEndsSessionAndToken() {
		assertThat(this.client.as(this.token).checkLoginStatus().execute().status()).isTrue();
		assertThat(this.mvc.post().uri("/logout").session(this.session).with(csrf())).hasRedirectedUrl("/login?logout");
		assertThat(this.session.isInvalid()).isTrue();
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
		assertThat(this.mvc.post().uri("/logout").session(this.session).accept(MediaType.APPLICATION_JSON).with(csrf()))
			.hasStatus(204);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
		assertThat(this.session.isInvalid()).isTrue();
		assertThat(output).doesNotContain(this.token);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
