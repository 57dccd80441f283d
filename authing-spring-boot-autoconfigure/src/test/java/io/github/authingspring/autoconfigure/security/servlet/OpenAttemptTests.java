package io.github.authingspring.autoconfigure.security.servlet;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.security.stacks.Browser;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.EmulatorClients;
import io.github.authingspring.security.AuthingAuthenticationProvider;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with rules of its own, and a sign-in that waits for its second factor.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		classes = OpenAttemptTests.Application.class,
		properties = { "authing.app-id=app", "authing.app-host=http://stub.invalid" })
@ExtendWith(SharedEmulator.class)
class OpenAttemptTests {

	@Autowired
	private SecondProvider secondProvider;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void leaveCarolsAttemptOpen() {
		this.browser = new Browser(this.port);
		HttpResponse<String> first = this.browser.post("/login", Map.of("username", "carol", "password", "Passw0rd!"));
		assertThat(Browser.json(first).path("next").asString()).isEqualTo("mfa");
		this.secondProvider.asked.set(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/authenticated", "/factory", "/remembered", "/method" })
	@DisplayName("#22 own rules, an own factory and method security refuse while the second factor is open")
	void ownRulesRefuse(String path) {
		HttpResponse<String> program = this.browser.get(path);
		assertThat(program.statusCode()).isEqualTo(401);
		assertThat(Browser.json(program).path("next").asString()).isEqualTo("mfa");
		assertThat(Browser.location(this.browser.page(path))).isEqualTo("/login/mfa");
	}

	@Test
	@DisplayName("#22 HTTP Basic with the right password refuses, and asks no other provider")
	void basicRefuses() {
		HttpResponse<String> basic = this.browser.getWith("Authorization", "Basic " + basic("carol:Passw0rd!"),
				"/authenticated");
		assertThat(basic.statusCode()).isEqualTo(401);
		assertThat(this.secondProvider.asked).hasValue(0);
		this.browser.getWith("Authorization", "Basic " + basic("carol:wrong"), "/authenticated");
		assertThat(this.secondProvider.asked).as("is there at all").hasValue(1);
		assertThat(this.browser.get("/authenticated").statusCode()).isEqualTo(401);
	}

	private static String basic(String credentials) {
		return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	@DisplayName("#22 a second provider that lets everybody in is not asked")
	void secondProviderIsNotAsked() {
		this.browser.post("/login", Map.of("username", "carol", "password", "Passw0rd!"));
		this.browser.post("/login/mfa", Map.of("factor", "totp", "code", "000000"));
		assertThat(this.secondProvider.asked).hasValue(0);
		assertThat(this.browser.get("/authenticated").statusCode()).isEqualTo(401);
	}

	@Test
	void wrongPasswordTellsNothingOfTheOpenAttempt() {
		HttpResponse<String> wrong = this.browser.post("/login", Map.of("username", "bob", "password", "wrong"));
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(wrong.body()).contains("password is wrong").doesNotContain("factors", "phone");
	}

	@Test
	void signedInUsersGoThrough() {
		this.browser.post("/login", Map.of("username", "bob", "password", "Passw0rd!"));
		assertThat(this.browser.get("/authenticated").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/factory").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/method").statusCode()).isEqualTo(200);
	}

	/**
	 * Lets in whom it is asked about.
	 */
	static final class SecondProvider implements AuthenticationProvider {

		private final AtomicInteger asked = new AtomicInteger();

		@Override
		public Authentication authenticate(Authentication authentication) {
			this.asked.incrementAndGet();
			return new TestingAuthenticationToken("anybody", null, "ROLE_admin");
		}

		@Override
		public boolean supports(Class<?> authentication) {
			return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
		}

	}

	@RestController
	static class Pages {

		@GetMapping({ "/authenticated", "/factory", "/remembered" })
		String page() {
			return "page";
		}

		@GetMapping("/method")
		@PreAuthorize("isAuthenticated()")
		String method() {
			return "method";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Pages.class)
	static class Application {

		@Bean
		AuthenticationClient authenticationClient() {
			return EmulatorClients.of(SharedEmulator.get());
		}

		@Bean
		SecondProvider secondProvider() {
			return new SecondProvider();
		}

		@Bean
		AuthorizationManagerFactory<?> authorizationManagerFactory() {
			return new DefaultAuthorizationManagerFactory<>();
		}

		@Bean
		SecurityFilterChain ownChain(HttpSecurity http, AuthingAuthenticationProvider authing,
				SecondProvider secondProvider) {
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			http.httpBasic(Customizer.withDefaults());
			http.csrf((csrf) -> csrf.spa());
			http.authenticationProvider(authing);
			http.authenticationProvider(secondProvider);
			http.authorizeHttpRequests((requests) -> requests.requestMatchers("/method")
				.permitAll()
				.requestMatchers("/remembered")
				.fullyAuthenticated()
				.anyRequest()
				.authenticated());
			return http.build();
		}

	}

}
