package io.github.authingspring.autoconfigure.security.reactive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.model.User;
import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingLoginDetails;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.ReactiveAuthingAuthorization;
import io.github.authingspring.security.web.server.ReactiveAuthingSessions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * A reactive application whose users have sessions. Signs in whoever is named.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ReactiveApplication {

	static ConfigurableApplicationContext run(Class<?> application, String... more) {
		AuthingEmulator emulator = SharedEmulator.get();
		// Reactor Netty 1.3.6 may stop reading from a connection that is kept
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.netty.max-keep-alive-requests=1",
				"--spring.main.web-application-type=reactive", "--authing.app-id=" + emulator.appId(),
				"--authing.app-host=" + emulator.appHost(), "--authing.app-secret=" + emulator.appSecret(),
				"--authing.public-key=" + emulator.publicKey()));
		arguments.addAll(List.of(more));
		return new SpringApplicationBuilder(application).run(arguments.toArray(String[]::new));
	}

	@Bean
	SecurityWebFilterChain security(ServerHttpSecurity http) {
		return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.authorizeExchange((
					exchanges) -> exchanges.pathMatchers("/me", "/kickout/*").authenticated().anyExchange().permitAll())
			.securityContextRepository(new WebSessionServerSecurityContextRepository())
			.build();
	}

	@Bean
	SignOuts signOuts() {
		return new SignOuts();
	}

	static class SignOuts implements ApplicationListener<LogoutSuccessEvent> {

		private final List<String> users = new CopyOnWriteArrayList<>();

		List<String> users() {
			return this.users;
		}

		@Override
		public void onApplicationEvent(LogoutSuccessEvent event) {
			this.users.add(((AuthingUser) event.getAuthentication().getPrincipal()).username()
					+ (Schedulers.isInNonBlockingThread() ? " without right to block" : ""));
		}

	}

	@RestController
	static class Pages {

		private final AuthenticationClient client;

		private final ObjectProvider<ReactiveAuthingSessions> sessions;

		private final ReactiveAuthingAuthorization authing;

		private final WebSessionServerSecurityContextRepository contexts = new WebSessionServerSecurityContextRepository();

		Pages(AuthenticationClient client, ObjectProvider<ReactiveAuthingSessions> sessions,
				ReactiveAuthingAuthorization authing) {
			this.client = client;
			this.sessions = sessions;
			this.authing = authing;
		}

		@GetMapping("/sign-in/{name}")
		Mono<String> signIn(@PathVariable String name, ServerWebExchange exchange) {
			return this.client.loginByUsername(name, "Passw0rd!")
				.toMono()
				.map((user) -> signedIn(user, exchange))
				.flatMap((user) -> this.contexts.save(exchange, new SecurityContextImpl(user))
					.thenReturn(user.getName()));
		}

		private static AuthingAuthentication signedIn(User user, ServerWebExchange exchange) {
			AuthingAuthentication signedIn = new AuthingAuthentication(AuthingUser.of(user),
					new AuthingIdToken(user.token(), user.tokenExpiredAt()),
					List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
			signedIn.setDetails(AuthingLoginDetails.of(exchange.getRequest()));
			return signedIn;
		}

		@GetMapping("/me")
		Mono<String> me(@AuthenticationPrincipal AuthingUser user, AuthingAuthentication authentication) {
			return this.authing.hasRole("admin")
				.map((admin) -> user.username() + " " + admin + " " + authentication.getDetails());
		}

		@GetMapping("/kickout/others")
		Mono<Void> kickoutOthers(@AuthenticationPrincipal AuthingUser user, WebSession session) {
			return this.sessions.getObject().kickoutOthers(user.id(), session.getId());
		}

		@GetMapping("/kickout/all")
		Mono<Void> kickout(@AuthenticationPrincipal AuthingUser user) {
			return this.sessions.getObject().kickout(user.id());
		}

	}

}
