package io.github.authingspring.sample;

import java.time.Duration;

import io.github.authingspring.security.FactorAuthorizationManager;
import io.github.authingspring.security.web.AuthingBearerConfigurer;
import io.github.authingspring.security.web.AuthingLoginConfigurer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

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
	SecurityFilterChain bearerFilterChain(HttpSecurity http) {
		return http.securityMatcher(AuthingBearerConfigurer.bearerRequests())
			.with(AuthingBearerConfigurer.authingBearer(), Customizer.withDefaults())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/api/admin")
				.hasRole("admin")
				.requestMatchers("/api/**")
				.authenticated()
				.anyRequest()
				.denyAll())
			.build();
	}

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http) {
		return http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults())
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/", "/style.css", "/error")
				.permitAll()
				.requestMatchers("/admin", "/api/admin")
				.hasRole("admin")
				// whoever opens one of these pages signed in a short time ago, and has
				// some more time to fill it in
				.requestMatchers(HttpMethod.GET, CHANGES)
				.access(FactorAuthorizationManager.within(Duration.ofMinutes(5)))
				.requestMatchers(CHANGES)
				.access(FactorAuthorizationManager.within(Duration.ofMinutes(20)))
				.anyRequest()
				.authenticated())
			.csrf((csrf) -> csrf.spa())
			.build();
	}

}
