package io.github.authingspring.autoconfigure.security.reactive;

import java.util.ArrayList;
import java.util.List;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.security.web.server.AuthingServerLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.savedrequest.CookieServerRequestCache;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-in in a chain of an application that has other ways to sign in, too.
 */
@ExtendWith(SharedEmulator.class)
class OwnServerChainTests {

	@Test
	void ownManagerIsAskedByOtherWaysAndLeavesNoSession() {
		try (ConfigurableApplicationContext application = ReactiveApplication.run(Operators.class)) {
			ReactiveVisitor visitor = new ReactiveVisitor(application);
			assertThat(visitor.get("/who", (headers) -> headers.setBasicAuth("operator", "secret")))
				.isEqualTo("200 operator");
			assertThat(visitor.session()).isNull();
		}
	}

	@ParameterizedTest
	@CsvSource({ "text/html, 302", "application/json, 401" })
	void whoIsNotSignedInLeavesNoSession(String accept, String status) {
		try (ConfigurableApplicationContext application = ReactiveApplication.run(Operators.class)) {
			ReactiveVisitor visitor = new ReactiveVisitor(application);
			assertThat(visitor.get("/who", (headers) -> headers.set("Accept", accept))).startsWith(status);
			assertThat(visitor.session()).isNull();
		}
	}

	/**
	 * Two threads that set cookies at the same time made one answer in a thousand a 500.
	 */
	@Test
	void cookieForScriptsIsSetBeforeTheAnswerIsCommitted() {
		try (ConfigurableApplicationContext application = ReactiveApplication.run(Operators.class)) {
			MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/who"));
			List<String> cookies = new ArrayList<>();
			exchange.getResponse()
				.beforeCommit(
						() -> Mono.fromRunnable(() -> cookies.addAll(exchange.getResponse().getCookies().keySet())));
			application.getBean(WebFilterChainProxy.class)
				.filter(exchange, (allowed) -> Mono.empty())
				.then(exchange.getResponse().setComplete())
				.block();
			assertThat(cookies).contains("XSRF-TOKEN");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Operators {

		@Bean
		ReactiveAuthenticationManager operators() {
			return (attempt) -> Mono
				.just(UsernamePasswordAuthenticationToken.authenticated(attempt.getName(), null, List.of()));
		}

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http, AuthingServerLogin login) {
			login.requestCache(new CookieServerRequestCache()).applyTo(http);
			return http.httpBasic(Customizer.withDefaults())
				.csrf(AuthingServerLogin.spa())
				.authorizeExchange((rules) -> rules.anyExchange().authenticated())
				.build();
		}

		@RestController
		static class Who {

			@GetMapping("/who")
			String who(Authentication user) {
				return user.getName();
			}

		}

	}

}
