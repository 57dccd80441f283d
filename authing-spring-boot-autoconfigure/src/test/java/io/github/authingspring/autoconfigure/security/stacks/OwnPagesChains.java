package io.github.authingspring.autoconfigure.security.stacks;

import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.github.authingspring.security.web.server.AuthingServerLogin;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.TestingAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

/**
 * Chains of applications that change pages.
 */
final class OwnPagesChains {

	private OwnPagesChains() {
	}

	@Configuration(proxyBeanMethods = false)
	static class SamePath {

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
		SecurityFilterChain onServlets(HttpSecurity http) {
			http.with(AuthingLoginConfigurer.authingLogin(), (login) -> login.loginPage("/login"));
			http.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/login").permitAll().anyRequest().authenticated());
			return http.build();
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
		SecurityWebFilterChain onWebFlux(ServerHttpSecurity http, AuthingServerLogin login) {
			login.loginPage("/login").applyTo(http);
			http.authorizeExchange(
					(requests) -> requests.pathMatchers("/login").permitAll().anyExchange().authenticated());
			return http.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WithoutCsrf {

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
		SecurityFilterChain onServlets(HttpSecurity http) {
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			return http.csrf(CsrfConfigurer::disable).build();
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
		SecurityWebFilterChain onWebFlux(ServerHttpSecurity http, AuthingServerLogin login) {
			login.applyTo(http);
			return http.csrf(ServerHttpSecurity.CsrfSpec::disable).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WithOneTimeTokens {

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
		SecurityFilterChain onServlets(HttpSecurity http) {
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			http.oneTimeTokenLogin((login) -> login.tokenGenerationSuccessHandler((request, response, token) -> {
			}).authenticationProvider(new TestingAuthenticationProvider()));
			return http.build();
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
		SecurityWebFilterChain onWebFlux(ServerHttpSecurity http, AuthingServerLogin login) {
			login.applyTo(http);
			http.oneTimeTokenLogin((tokens) -> tokens.tokenGenerationSuccessHandler((exchange, token) -> Mono.empty())
				.authenticationManager(Mono::just));
			return http.build();
		}

	}

}
