package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.FactorAuthorizationManager;
import io.github.authingspring.security.RequiresFactor;
import io.github.authingspring.security.SecondFactor;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.github.authingspring.security.web.server.AuthingServerLogin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Factors that have to be fresh, by annotation and by rule of a request.
 */
class StepUpTests extends StubbedBrowsing {

	@Override
	Class<?> application() {
		return Application.class;
	}

	/**
	 * Be signed in since a while.
	 */
	private void signedIn(Duration ago, String... factors) {
		signIn("u1");
		AuthingUser user = new AuthingUser("u1", null, "alice", "alice@example.com", null, null, null, null);
		List<FactorGrantedAuthority> authorities = Stream.of(factors)
			.map((factor) -> FactorGrantedAuthority.withAuthority(factor).issuedAt(Instant.now().minus(ago)).build())
			.toList();
		this.sessions.put(session(), StoredSessions.CONTEXT, new SecurityContextImpl(
				new AuthingAuthentication(user, new AuthingIdToken(StubAuthing.token("u1"), null), authorities)));
	}

	private HttpResponse<String> login() {
		return this.browser.submit("/login", Map.of("username", "alice@example.com", "password", "secret"));
	}

	private int status(String path) {
		return this.browser.page(path).statusCode();
	}

	@Test
	@DisplayName("#24 a fresh factor opens, by annotation and by rule")
	void freshFactor() {
		signedIn(Duration.ofMinutes(4), "FACTOR_PASSWORD");
		assertThat(status("/fresh")).isEqualTo(200);
		assertThat(status("/rule/fresh")).isEqualTo(200);
	}

	@Test
	@DisplayName("#24 #25 a factor that is too old leads to the sign-in of the same user, and back")
	void oldFactor() {
		for (String path : List.of("/fresh", "/rule/fresh")) {
			signedIn(Duration.ofMinutes(6), "FACTOR_PASSWORD");
			HttpResponse<String> denied = this.browser.page(path);
			assertThat(denied.statusCode()).isEqualTo(302);
			assertThat(Browser.location(denied)).startsWith("/login?").contains("factor.reason=expired");
			assertThat(this.browser.follow(denied).body()).contains("confirm that it is you",
					"value=\"alice@example.com\"");
			assertThat(Browser.location(login())).isEqualTo(this.stack.savedAddress(path));
			assertThat(status(path)).isEqualTo(200);
			this.browser = new Browser(this.port);
		}
	}

	@Test
	@DisplayName("#24 a program is told which factors would do")
	void oldFactorOfAProgram() {
		signedIn(Duration.ofMinutes(6), "FACTOR_PASSWORD");
		HttpResponse<String> denied = this.browser.get("/fresh");
		assertThat(denied.statusCode()).isEqualTo(401);
		assertThat(denied.body()).contains("\"next\":\"login\"", "\"requiredFactors\"", "FACTOR_TOTP");
	}

	@Test
	@DisplayName("#24 another user at the step-up ends the session")
	void anotherUser() {
		signedIn(Duration.ofMinutes(6), "FACTOR_PASSWORD");
		this.browser.page("/fresh");
		String session = session();
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u2"));
		assertThat(Browser.location(login())).isEqualTo("/");
		assertThat(this.sessions.find(session)).isNull();
		assertThat(this.sessions.context(session()).getAuthentication().getName()).isEqualTo("u2");
	}

	@Test
	@DisplayName("#24 a factor that the user does not have is asked for once, then refused")
	void missingFactor() {
		signedIn(Duration.ofMinutes(6), "FACTOR_PASSWORD");
		assertThat(status("/totp")).isEqualTo(302);
		signedIn(Duration.ofMinutes(1), "FACTOR_PASSWORD");
		assertThat(status("/totp")).isEqualTo(403);
		signedIn(Duration.ofMinutes(1), "FACTOR_PASSWORD", "FACTOR_TOTP");
		assertThat(status("/totp")).isEqualTo(200);
		signedIn(Duration.ofMinutes(6), "FACTOR_PASSWORD", "FACTOR_TOTP");
		assertThat(status("/totp")).isEqualTo(302);
	}

	@Test
	void bearerIsNoFreshFactorUnlessNamed() {
		signedIn(Duration.ZERO, "FACTOR_BEARER");
		assertThat(status("/fresh")).isEqualTo(403);
	}

	@Test
	@DisplayName("#24 a sign-in at an unknown time is never fresh, and asking for another would not help")
	void factorWithoutADate() {
		signedIn(Duration.between(Instant.EPOCH, Instant.now()), "FACTOR_AUTHORIZATION_CODE");
		assertThat(status("/fresh")).isEqualTo(403);
	}

	@Test
	void nobodyIsSentToTheSignIn() {
		assertThat(Browser.location(this.browser.page("/fresh"))).isEqualTo("/login");
	}

	@RestController
	@RequiresFactor(within = "PT5M")
	static class Fresh {

		@GetMapping("/fresh")
		Mono<String> fresh() {
			return Mono.just("fresh");
		}

		@GetMapping("/totp")
		@RequiresFactor(value = SecondFactor.TOTP_AUTHORITY, within = "PT5M")
		Mono<String> totp() {
			return Mono.just("totp");
		}

	}

	@RestController
	static class Ruled {

		@GetMapping("/rule/fresh")
		String fresh() {
			return "fresh";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ TestApplication.class, Fresh.class, Ruled.class })
	static class Application {

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
		SecurityFilterChain ownChain(HttpSecurity http) {
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			http.csrf((csrf) -> csrf.spa());
			http.authorizeHttpRequests((requests) -> requests.requestMatchers("/rule/**")
				.access(FactorAuthorizationManager.within(Duration.ofMinutes(5)))
				.anyRequest()
				.authenticated());
			return http.build();
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
		SecurityWebFilterChain ownWebChain(ServerHttpSecurity http, AuthingServerLogin login) {
			login.applyTo(http);
			http.csrf(AuthingServerLogin.spa());
			http.authorizeExchange((requests) -> requests.pathMatchers("/rule/**")
				.access(FactorAuthorizationManager.<AuthorizationContext>within(Duration.ofMinutes(5)).reactive())
				.anyExchange()
				.authenticated());
			return http.build();
		}

	}

}
