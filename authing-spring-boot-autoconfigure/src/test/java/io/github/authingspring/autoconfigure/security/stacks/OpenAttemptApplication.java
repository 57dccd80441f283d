package io.github.authingspring.autoconfigure.security.stacks;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.EmulatorClients;
import io.github.authingspring.security.AuthingAuthenticationProvider;
import io.github.authingspring.security.ReactiveAuthingAuthenticationManager;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.github.authingspring.security.web.server.AuthingServerLogin;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DelegatingReactiveAuthenticationManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application with rules of its own, and with somebody else who lets in whom he is
 * asked about.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class OpenAttemptApplication {

	@Bean
	AuthenticationClient authenticationClient() {
		return EmulatorClients.of(SharedEmulator.get());
	}

	@Bean
	AtomicInteger secondAsked() {
		return new AtomicInteger();
	}

	private static Authentication letIn(AtomicInteger secondAsked) {
		secondAsked.incrementAndGet();
		return new TestingAuthenticationToken("anybody", null, "ROLE_admin");
	}

	@RestController
	static class Pages {

		@GetMapping({ "/authenticated", "/factory", "/remembered" })
		String page() {
			return "page";
		}

	}

	@RestController
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class OnServlets {

		@GetMapping("/method")
		@PreAuthorize("isAuthenticated()")
		String method() {
			return "method";
		}

		@Bean
		AuthorizationManagerFactory<?> authorizationManagerFactory() {
			return new DefaultAuthorizationManagerFactory<>();
		}

		@Bean
		SecurityFilterChain ownChain(HttpSecurity http, AuthingAuthenticationProvider authing,
				AtomicInteger secondAsked) {
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			http.httpBasic(Customizer.withDefaults());
			http.csrf((csrf) -> csrf.spa());
			http.authenticationProvider(authing);
			http.authenticationProvider(new SecondProvider(secondAsked));
			http.authorizeHttpRequests((requests) -> requests.requestMatchers("/method")
				.permitAll()
				.requestMatchers("/remembered")
				.fullyAuthenticated()
				.anyRequest()
				.authenticated());
			return http.build();
		}

	}

	@RestController
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class OnWebFlux {

		@GetMapping("/method")
		@PreAuthorize("isAuthenticated()")
		Mono<String> method() {
			return Mono.just("method");
		}

		@Bean
		SecurityWebFilterChain ownChain(ServerHttpSecurity http, AuthingServerLogin login,
				ReactiveAuthingAuthenticationManager authing, AtomicInteger secondAsked) {
			login.applyTo(http);
			http.csrf(AuthingServerLogin.spa());
			http.httpBasic((basic) -> basic.authenticationManager(new DelegatingReactiveAuthenticationManager(authing,
					(attempt) -> Mono.fromCallable(() -> letIn(secondAsked)))));
			http.authorizeExchange(
					(requests) -> requests.pathMatchers("/method").permitAll().anyExchange().authenticated());
			return http.build();
		}

	}

	private record SecondProvider(AtomicInteger secondAsked) implements AuthenticationProvider {

		@Override
		public Authentication authenticate(Authentication authentication) {
			return letIn(this.secondAsked);
		}

		@Override
		public boolean supports(Class<?> authentication) {
			return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
		}

	}

}
