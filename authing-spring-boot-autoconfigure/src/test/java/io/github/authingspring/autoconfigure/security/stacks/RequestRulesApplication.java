package io.github.authingspring.autoconfigure.security.stacks;

import java.util.List;
import java.util.Map;

import io.github.authingspring.autoconfigure.security.KnownPermissions;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.PermissionLoader;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.github.authingspring.security.web.AuthingRequestAuthorization;
import io.github.authingspring.security.web.server.AuthingServerLogin;
import io.github.authingspring.security.web.server.AuthingServerRequestAuthorization;
import jakarta.servlet.DispatcherType;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application whose requests are checked by rules of Authing, and where HTTP Basic is
 * enough to be one of two users.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class RequestRulesApplication {

	private static final Map<String, Authentication> USERS = Map.of("authing",
			new AuthingAuthentication(new AuthingUser("u1", null, null, null, null, null, null, null),
					new AuthingIdToken("token", null), List.of()),
			"other", new TestingAuthenticationToken("u1", "", "ROLE_admin"));

	@Bean
	PermissionLoader knownPermissions() {
		return new KnownPermissions();
	}

	@Bean
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	SecurityFilterChain onServlets(HttpSecurity http, AuthingRequestAuthorization authing) {
		http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
		http.httpBasic(Customizer.withDefaults());
		http.authenticationManager((attempt) -> USERS.get(attempt.getName()));
		http.authorizeHttpRequests((requests) -> {
			requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			requests.requestMatchers("/books/{id}").access(authing.canAccess("books:{id}", "books:read"));
			requests.requestMatchers("/books/{book}/pages/{page}")
				.access(authing.canAccess("books:{book}:pages:{page}", "books:update", "books:read"));
			requests.requestMatchers("/delete/{id}").access(authing.canAccess("books:{id}", "books:delete"));
			requests.requestMatchers("/menu").access(authing.canAccess("menu_admin"));
			requests.requestMatchers("/finance").access(authing.inNamespace("finance").hasRole("x", "auditor"));
			requests.requestMatchers("/auditor").access(authing.hasRole("auditor"));
			requests.requestMatchers("/admin").access(authing.hasRole("admin"));
			requests.requestMatchers("/mistake").access(authing.canAccess("books:{id}"));
			requests.anyRequest().denyAll();
		});
		return http.build();
	}

	@Bean
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	SecurityWebFilterChain onWebFlux(ServerHttpSecurity http, AuthingServerLogin login,
			AuthingServerRequestAuthorization authing) {
		login.applyTo(http);
		http.httpBasic(
				(basic) -> basic.authenticationManager((attempt) -> Mono.justOrEmpty(USERS.get(attempt.getName()))));
		http.authorizeExchange((requests) -> {
			requests.pathMatchers("/books/{id}").access(authing.canAccess("books:{id}", "books:read"));
			requests.pathMatchers("/books/{book}/pages/{page}")
				.access(authing.canAccess("books:{book}:pages:{page}", "books:update", "books:read"));
			requests.pathMatchers("/delete/{id}").access(authing.canAccess("books:{id}", "books:delete"));
			requests.pathMatchers("/menu").access(authing.canAccess("menu_admin"));
			requests.pathMatchers("/finance").access(authing.inNamespace("finance").hasRole("x", "auditor"));
			requests.pathMatchers("/auditor").access(authing.hasRole("auditor"));
			requests.pathMatchers("/admin").access(authing.hasRole("admin"));
			requests.pathMatchers("/mistake").access(authing.canAccess("books:{id}"));
			requests.anyExchange().denyAll();
		});
		return http.build();
	}

	@RestController
	static class Everything {

		@GetMapping("/**")
		String any() {
			return "done";
		}

	}

}
