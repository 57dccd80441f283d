package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Authing's page beside the application's own sign-in at somebody else.
 */
@SpringBootTest(properties = { "authing.login.hosted-page=true",
		"spring.security.oauth2.client.registration.github.client-id=hub",
		"spring.security.oauth2.client.registration.github.client-secret=secret" })
@AutoConfigureMockMvc
@ExtendWith(SharedEmulator.class)
class HostedOwnChainTests {

	@Autowired
	private MockMvcTester mvc;

	@DynamicPropertySource
	static void emulator(DynamicPropertyRegistry registry) {
		SharedEmulator.connect(registry);
	}

	@Test
	void eachPageIsReachedByItsOwnPath() {
		assertThat(this.mvc.get().uri("/oauth2/authorization/authing")).redirectedUrl()
			.startsWith(SharedEmulator.get().appHost() + "/oidc/auth?")
			.contains("redirect_uri=http://localhost/login/oauth2/code/authing");
		assertThat(this.mvc.get().uri("/oauth2/authorization/github")).redirectedUrl()
			.startsWith("https://github.com/login/oauth/authorize?");
	}

	@Test
	void generatedPageOffersBoth() {
		assertThat(this.mvc.get().uri("/login").accept(MediaType.TEXT_HTML)).bodyText()
			.contains("/oauth2/authorization/authing", "/oauth2/authorization/github");
	}

	@Test
	@DisplayName("#13 an answer that this browser did not ask for signs nobody in")
	void unaskedAnswerIsRefused() {
		assertThat(this.mvc.get().uri("/login/oauth2/code/authing?code=c&state=s")).hasRedirectedUrl("/login?error");
		assertThat(this.mvc.get().uri("/login/oauth2/code/authing")).hasRedirectedUrl("/login?error");
		assertThat(SharedEmulator.get().requests()).isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	@Import(HostedPageApplication.class)
	static class Application {

		@Bean
		SecurityFilterChain ownChain(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults())
				.build();
		}

	}

}
