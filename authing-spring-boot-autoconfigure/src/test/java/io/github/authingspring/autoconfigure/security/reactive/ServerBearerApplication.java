package io.github.authingspring.autoconfigure.security.reactive;

import java.util.List;

import io.github.authingspring.autoconfigure.security.stacks.LoginEvents;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.User;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.web.server.AuthingServerBearer;
import io.github.authingspring.security.web.server.AuthingServerRequestAuthorization;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * A WebFlux application with bearer tokens: in a chain of their own, and below
 * {@code /own} beside sessions.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ImportAutoConfiguration(ServerGuards.class)
class ServerBearerApplication {

	@Bean
	LoginEvents loginEvents() {
		return new LoginEvents();
	}

	@Bean
	@Order(1)
	SecurityWebFilterChain sessionsAndTokens(ServerHttpSecurity http, AuthingServerBearer bearer) {
		http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/own/**"));
		http.authorizeExchange((requests) -> {
			requests.pathMatchers("/own/sign-in/*").permitAll();
			requests.anyExchange().authenticated();
		});
		bearer.applyTo(http);
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityWebFilterChain tokens(ServerHttpSecurity http, AuthingServerBearer bearer,
			AuthingServerRequestAuthorization authing) {
		http.securityMatcher(AuthingServerBearer.bearerRequests());
		http.authorizeExchange((requests) -> {
			OpenEndpoints.permit(requests);
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
	SecurityWebFilterChain others(ServerHttpSecurity http) {
		http.authorizeExchange((requests) -> {
			OpenEndpoints.permit(requests);
			requests.anyExchange().authenticated();
		});
		return http.build();
	}

	@RestController
	static class Pages {

		private final ProfileOperations profile;

		Pages(ProfileOperations profile) {
			this.profile = profile;
		}

		@GetMapping({ "/me", "/own/me", "/rules/{page}", "/rules/books/{id}" })
		Mono<String> me(@AuthenticationPrincipal AuthingUser user) {
			return Mono.just(String.valueOf(user.username()));
		}

		@GetMapping({ "/whoami", "/own/whoami" })
		Mono<String> whoami(@AuthenticationPrincipal AuthingUser user, AuthingAuthentication authentication) {
			List<String> authorities = authentication.getAuthorities()
				.stream()
				.map(GrantedAuthority::getAuthority)
				.sorted()
				.toList();
			return Mono.just(user.username() + " " + String.join(" ", authorities));
		}

		@GetMapping({ "/admin", "/own/admin" })
		@PreAuthorize("hasRole('admin')")
		Mono<String> admin() {
			return Mono.just("admin");
		}

		@GetMapping("/finance")
		@PreAuthorize("@authing.hasRole('auditor', 'finance')")
		Mono<String> finance() {
			return Mono.just("finance");
		}

		@GetMapping("/profile")
		Mono<String> profile() {
			return this.profile.getCurrentUser().toMono().mapNotNull(User::username);
		}

		@PostMapping("/books")
		Mono<String> addBook() {
			return Mono.just("added");
		}

	}

	@RestController
	static class SignIn {

		private final SignedInUsers users;

		SignIn(AuthenticationClient client) {
			this.users = new SignedInUsers(client);
		}

		@GetMapping("/own/sign-in/{name}")
		Mono<Void> signIn(@PathVariable String name, ServerWebExchange exchange) {
			return Mono.fromCallable(() -> this.users.signIn(name))
				.subscribeOn(Schedulers.boundedElastic())
				.flatMap((user) -> new WebSessionServerSecurityContextRepository().save(exchange,
						new SecurityContextImpl(user)));
		}

	}

}
