package io.github.authingspring.sample;

import io.github.authingspring.security.web.AuthingLoginConfigurer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What is public and what is not. Signing in is the starter's matter.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http) {
		return http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults())
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/", "/style.css", "/error")
				.permitAll()
				.requestMatchers("/admin", "/api/admin")
				.hasRole("admin")
				.anyRequest()
				.authenticated())
			.csrf((csrf) -> csrf.spa())
			.build();
	}

}
