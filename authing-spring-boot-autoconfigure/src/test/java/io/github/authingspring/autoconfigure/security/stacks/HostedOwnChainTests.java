package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.github.authingspring.security.web.server.AuthingServerLogin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Authing's page beside the application's own sign-in at somebody else.
 */
class HostedOwnChainTests extends HostedPageBrowsing {

	HostedOwnChainTests() {
		super(Application.class, "HS256", "spring.security.oauth2.client.registration.github.client-id=hub",
				"spring.security.oauth2.client.registration.github.client-secret=secret");
	}

	@Test
	void eachPageIsReachedByItsOwnPath() {
		assertThat(this.browser.target(this.browser.page("/oauth2/authorization/authing")))
			.startsWith(this.emulator.appHost() + "/oidc/auth?")
			.contains("redirect_uri=http://localhost:" + this.port + "/login/oauth2/code/authing");
		assertThat(this.browser.target(this.browser.page("/oauth2/authorization/github")))
			.startsWith("https://github.com/login/oauth/authorize?");
	}

	@Test
	void loginPageLeadsToAuthing() {
		String page = this.browser.page("/login").body();
		assertThat(page).contains("/oauth2/authorization/authing");
		// on WebFlux, the page of Spring Security is not to be had beside ours
		assertThat(page.contains("/oauth2/authorization/github")).isEqualTo(this.stack == Stack.SERVLET);
	}

	@Test
	void userOfAuthingIsSignedIn() {
		String page = this.browser.target(this.browser.page("/oauth2/authorization/authing"));
		this.browser
			.follow(this.browser.submit(page, Map.of("username", "alice@example.com", "password", "Passw0rd!")));
		assertThat(this.browser.get("/factors").body()).isEqualTo("[\"FACTOR_AUTHORIZATION_CODE\"]");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "?code=c&state=s", "?code=c", "?state=s", "?error=access_denied&state=s", "?code=&state=" })
	@DisplayName("#13 an answer that this browser did not ask for signs nobody in")
	void unaskedAnswerIsRefused(String query) {
		HttpResponse<String> answer = this.browser.page("/login/oauth2/code/authing" + query);
		assertThat(Browser.location(answer)).isEqualTo("/login?error");
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Test
	@DisplayName("#13 an answer to what somebody else was asked signs nobody in")
	void answerForAnotherRegistrationIsRefused() {
		String state = this.browser.target(this.browser.page("/oauth2/authorization/github"))
			.replaceFirst(".*[?&]state=([^&]*).*", "$1");
		HttpResponse<String> answer = this.browser.page("/login/oauth2/code/authing?code=c&state=" + state);
		assertThat(Browser.location(answer)).isEqualTo("/login?error");
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	@Import(HostedPageApplication.class)
	public static class Application {

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
		SecurityFilterChain ownChain(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults())
				.build();
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
		SecurityWebFilterChain ownWebFluxChain(ServerHttpSecurity http, AuthingServerLogin login) {
			http.oauth2Login(Customizer.withDefaults());
			login.applyTo(http);
			return http.authorizeExchange((rules) -> rules.anyExchange().authenticated()).build();
		}

	}

}
