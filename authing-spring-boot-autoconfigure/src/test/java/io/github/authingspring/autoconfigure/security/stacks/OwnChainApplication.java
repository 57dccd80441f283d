package io.github.authingspring.autoconfigure.security.stacks;

import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.github.authingspring.security.web.server.AuthingServerLogin;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

/**
 * An application with a chain of its own, which takes passwords by HTTP Basic too, and
 * with roles that imply others.
 */
@Configuration(proxyBeanMethods = false)
@Import(TestApplication.class)
class OwnChainApplication {

	@Bean
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	SecurityFilterChain ownChain(HttpSecurity http) {
		http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
		http.csrf(CsrfConfigurer::spa).httpBasic(Customizer.withDefaults());
		http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/editors/**").hasRole("editor").anyRequest().authenticated());
		return http.build();
	}

	@Bean
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	SecurityWebFilterChain ownWebFilterChain(ServerHttpSecurity http, AuthingServerLogin login) {
		login.applyTo(http);
		http.csrf(AuthingServerLogin.spa()).httpBasic(Customizer.withDefaults());
		http.authorizeExchange(
				(requests) -> requests.pathMatchers("/editors/**").hasRole("editor").anyExchange().authenticated());
		return http.build();
	}

	@Bean
	ObservationRegistry observationRegistry() {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler((context) -> true);
		return registry;
	}

	@Bean
	RoleHierarchy roleHierarchy() {
		return RoleHierarchyImpl.withDefaultRolePrefix().role("admin").implies("editor").build();
	}

}
