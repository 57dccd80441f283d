package io.github.authingspring.autoconfigure.security.stacks;

import io.github.authingspring.security.web.AuthingBearerConfigurer;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.github.authingspring.security.web.AuthingRequestAuthorization;
import io.github.authingspring.security.web.server.AuthingServerBearer;
import io.github.authingspring.security.web.server.AuthingServerLogin;
import io.github.authingspring.security.web.server.AuthingServerRequestAuthorization;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/**
 * An application with chains of its own: bearer tokens beside sessions below
 * {@code /own}, tokens with rules of requests, and sign-in.
 */
@Configuration(proxyBeanMethods = false)
@Import({ BearerApplication.class, OwnBearerApplication.OnServlets.class, OwnBearerApplication.OnWebFlux.class })
class OwnBearerApplication {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class OnServlets {

		@Bean
		@Order(1)
		SecurityFilterChain sessionsAndTokens(HttpSecurity http) {
			http.securityMatcher("/own/**");
			http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
			http.with(AuthingBearerConfigurer.authingBearer(), Customizer.withDefaults());
			return http.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain tokens(HttpSecurity http, AuthingRequestAuthorization authing) {
			http.securityMatcher(AuthingBearerConfigurer.bearerRequests());
			http.authorizeHttpRequests((requests) -> {
				requests.requestMatchers("/rules/books/{id}").access(authing.canAccess("books:{id}", "books:read"));
				requests.requestMatchers("/rules/admin").access(authing.hasRole("owner", "admin"));
				requests.requestMatchers("/rules/audit").access(authing.inNamespace("finance").hasRole("auditor"));
				requests.requestMatchers("/rules/role").hasRole("admin");
				requests.anyRequest().authenticated();
			});
			http.csrf(CsrfConfigurer::disable);
			http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
			http.with(AuthingBearerConfigurer.authingBearer(), Customizer.withDefaults());
			return http.build();
		}

		@Bean
		@Order(3)
		SecurityFilterChain others(HttpSecurity http) {
			http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
			http.csrf(CsrfConfigurer::spa);
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			return http.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class OnWebFlux {

		@Bean
		@Order(1)
		SecurityWebFilterChain sessionsAndTokens(ServerHttpSecurity http, AuthingServerBearer bearer) {
			http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/own/**"));
			http.authorizeExchange((requests) -> requests.anyExchange().authenticated());
			bearer.applyTo(http);
			return http.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain tokens(ServerHttpSecurity http, AuthingServerBearer bearer,
				AuthingServerRequestAuthorization authing) {
			http.securityMatcher(AuthingServerBearer.bearerRequests());
			http.authorizeExchange((requests) -> {
				requests.pathMatchers("/rules/books/{id}").access(authing.canAccess("books:{id}", "books:read"));
				requests.pathMatchers("/rules/admin").access(authing.hasRole("owner", "admin"));
				requests.pathMatchers("/rules/audit").access(authing.inNamespace("finance").hasRole("auditor"));
				requests.pathMatchers("/rules/role").hasRole("admin");
				requests.anyExchange().authenticated();
			});
			http.csrf(ServerHttpSecurity.CsrfSpec::disable);
			http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance());
			bearer.applyTo(http);
			return http.build();
		}

		@Bean
		@Order(3)
		SecurityWebFilterChain others(ServerHttpSecurity http, AuthingServerLogin login) {
			http.authorizeExchange((requests) -> requests.anyExchange().authenticated());
			http.csrf(AuthingServerLogin.spa());
			login.applyTo(http);
			return http.build();
		}

	}

}
