package io.github.authingspring.autoconfigure.security.servlet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.FactorAuthorizationManager;
import io.github.authingspring.security.RequiresFactor;
import io.github.authingspring.security.SecondFactor;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Factors that have to be fresh, by annotation and by rule of a request matcher.
 */
@SpringBootTest(classes = { TestApplication.class, StepUpTests.Application.class },
		properties = { "authing.app-id=app", "authing.app-host=http://stub.invalid" })
@AutoConfigureMockMvc
class StepUpTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private StubAuthing authing;

	@BeforeEach
	void reset() {
		this.authing.reset();
	}

	private static MockHttpSession signedIn(Duration ago, String... factors) {
		AuthingUser user = new AuthingUser("u1", null, "alice", "alice@example.com", null, null, null, null);
		List<FactorGrantedAuthority> authorities = List.of(factors)
			.stream()
			.map((factor) -> FactorGrantedAuthority.withAuthority(factor).issuedAt(Instant.now().minus(ago)).build())
			.toList();
		MockHttpSession session = new MockHttpSession();
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(
				new AuthingAuthentication(user, new AuthingIdToken(StubAuthing.token("u1"), null), authorities)));
		return session;
	}

	private MvcTestResult page(String path, MockHttpSession session) {
		return this.mvc.get().uri(path).accept(MediaType.TEXT_HTML).session(session).exchange();
	}

	private MvcTestResult login(MockHttpSession session) {
		return this.mvc.post()
			.uri("/login")
			.param("username", "alice@example.com")
			.param("password", "secret")
			.session(session)
			.with(csrf())
			.exchange();
	}

	@Test
	@DisplayName("#24 a fresh factor opens, by annotation and by rule")
	void freshFactor() {
		MockHttpSession session = signedIn(Duration.ofMinutes(4), "FACTOR_PASSWORD");
		assertThat(page("/fresh", session)).hasStatusOk();
		assertThat(page("/rule/fresh", session)).hasStatusOk();
	}

	@Test
	@DisplayName("#24 #25 a factor that is too old leads to the sign-in of the same user, and back")
	void oldFactor() {
		for (String path : List.of("/fresh", "/rule/fresh")) {
			MockHttpSession session = signedIn(Duration.ofMinutes(6), "FACTOR_PASSWORD");
			MvcTestResult denied = page(path, session);
			assertThat(denied).hasStatus(302);
			String url = denied.getResponse().getRedirectedUrl();
			assertThat(url).startsWith("/login?").contains("factor.reason=expired");
			assertThat(page(url, session)).bodyText().contains("confirm that it is you", "value=\"alice@example.com\"");
			this.authing.on("loginByEmail", Reply.login("loginByEmail", "u1"));
			assertThat(login(session)).hasRedirectedUrl("http://localhost" + path + "?continue");
			assertThat(page(path, session)).hasStatusOk();
		}
	}

	@Test
	@DisplayName("#24 a program is told which factors would do")
	void oldFactorOfAProgram() {
		assertThat(this.mvc.get()
			.uri("/fresh")
			.accept(MediaType.APPLICATION_JSON)
			.session(signedIn(Duration.ofMinutes(6), "FACTOR_PASSWORD"))).hasStatus(401)
			.bodyText()
			.contains("\"next\":\"login\"", "\"requiredFactors\"", "FACTOR_TOTP");
	}

	@Test
	@DisplayName("#24 another user at the step-up ends the session")
	void anotherUser() {
		MockHttpSession session = signedIn(Duration.ofMinutes(6), "FACTOR_PASSWORD");
		page("/fresh", session);
		this.authing.on("loginByEmail", Reply.login("loginByEmail", "u2"));
		assertThat(login(session)).hasRedirectedUrl("/");
		assertThat(session.isInvalid()).isTrue();
	}

	@Test
	@DisplayName("#24 a factor that the user does not have is asked for once, then refused")
	void missingFactor() {
		assertThat(page("/totp", signedIn(Duration.ofMinutes(6), "FACTOR_PASSWORD"))).hasStatus(302);
		assertThat(page("/totp", signedIn(Duration.ofMinutes(1), "FACTOR_PASSWORD"))).hasStatus(403);
		assertThat(page("/totp", signedIn(Duration.ofMinutes(1), "FACTOR_PASSWORD", "FACTOR_TOTP"))).hasStatusOk();
		assertThat(page("/totp", signedIn(Duration.ofMinutes(6), "FACTOR_PASSWORD", "FACTOR_TOTP"))).hasStatus(302);
	}

	@Test
	void bearerIsNoFreshFactorUnlessNamed() {
		assertThat(page("/fresh", signedIn(Duration.ZERO, "FACTOR_BEARER"))).hasStatus(403);
	}

	@Test
	@DisplayName("#24 a sign-in at an unknown time is never fresh, and asking for another would not help")
	void factorWithoutADate() {
		Duration sinceEpoch = Duration.between(Instant.EPOCH, Instant.now());
		assertThat(page("/fresh", signedIn(sinceEpoch, "FACTOR_AUTHORIZATION_CODE"))).hasStatus(403);
	}

	@Test
	void nobodyIsSentToTheSignIn() {
		assertThat(page("/fresh", new MockHttpSession())).hasRedirectedUrl("/login");
	}

	@RestController
	@RequiresFactor(within = "PT5M")
	static class Fresh {

		@GetMapping("/fresh")
		String fresh() {
			return "fresh";
		}

		@GetMapping("/totp")
		@RequiresFactor(value = SecondFactor.TOTP_AUTHORITY, within = "PT5M")
		String totp() {
			return "totp";
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
	@Import({ Fresh.class, Ruled.class })
	static class Application {

		@Bean
		SecurityFilterChain ownChain(HttpSecurity http) {
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			http.authorizeHttpRequests((requests) -> requests.requestMatchers("/rule/**")
				.access(FactorAuthorizationManager.within(Duration.ofMinutes(5)))
				.anyRequest()
				.authenticated());
			return http.build();
		}

	}

}
