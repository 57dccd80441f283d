package io.github.authingspring.sample;

import java.time.Duration;

import io.github.authingspring.security.FactorAuthorizationManager;
import io.github.authingspring.security.web.server.AuthingServerBearer;
import io.github.authingspring.security.web.server.AuthingServerLogin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/**
 * What is public and what is not. Signing in is the starter's matter.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/**
	 * Where password, contacts and second factor are changed.
	 */
	private static final String CHANGES = "/security/*/**";

	/**
	 * Programs that bring a token of their own.
	 */
	@Bean
	@Order(1)
	SecurityWebFilterChain bearerFilterChain(ServerHttpSecurity http, AuthingServerBearer bearer) {
		bearer.applyTo(http);
		return http.securityMatcher(AuthingServerBearer.bearerRequests())
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.authorizeExchange((exchanges) -> exchanges.pathMatchers("/api/admin")
				.hasRole("admin")
				.pathMatchers("/api/**")
				.authenticated()
				.anyExchange()
				.denyAll())
			.build();
	}

	@Bean
	SecurityWebFilterChain securityFilterChain(ServerHttpSecurity http, AuthingServerLogin login) {
		login.applyTo(http);
		return http
			.authorizeExchange((exchanges) -> exchanges.pathMatchers("/", "/style.css")
				.permitAll()
				.pathMatchers("/admin", "/api/admin")
				.hasRole("admin")
				// whoever opens one of these pages signed in a short time ago, and has
				// some more time to fill it in
				.pathMatchers(HttpMethod.GET, CHANGES)
				.access(FactorAuthorizationManager.<AuthorizationContext>within(Duration.ofMinutes(5)).reactive())
				.pathMatchers(CHANGES)
				.access(FactorAuthorizationManager.<AuthorizationContext>within(Duration.ofMinutes(20)).reactive())
				.anyExchange()
				.authenticated())
			.csrf(AuthingServerLogin.spa())
			.build();
	}

}
