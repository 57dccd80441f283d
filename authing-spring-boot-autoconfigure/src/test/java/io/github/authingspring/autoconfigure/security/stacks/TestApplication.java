package io.github.authingspring.autoconfigure.security.stacks;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.User;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.StubAuthing;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application with the default chains, and an Authing that answers as it is told.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ StoredSessions.OfServlets.class, StoredSessions.OfWebFlux.class })
public class TestApplication {

	@Bean
	StubAuthing stubAuthing() {
		return new StubAuthing();
	}

	@Bean
	AuthenticationClient authenticationClient(StubAuthing authing) {
		return authing.client();
	}

	@Bean
	LoginEvents loginEvents() {
		return new LoginEvents();
	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	public static class Pages {

		@GetMapping("/me")
		String me(@AuthenticationPrincipal AuthingUser user) {
			return user.id();
		}

		@GetMapping("/admin")
		@PreAuthorize("hasRole('admin')")
		String admin() {
			return "admin";
		}

		@GetMapping("/finance")
		@PreAuthorize("@authing.hasRole('auditor', 'finance')")
		String finance() {
			return "finance";
		}

		@GetMapping("/books/{id}")
		@PreAuthorize("@authing.can('books:' + #id, 'books:read')")
		String book(@PathVariable String id) {
			return "book";
		}

	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	public static class WebFluxPages {

		@GetMapping("/me")
		String me(@AuthenticationPrincipal AuthingUser user) {
			return user.id();
		}

		@GetMapping("/admin")
		@PreAuthorize("hasRole('admin')")
		Mono<String> admin() {
			return Mono.just("admin");
		}

		@GetMapping("/finance")
		@PreAuthorize("@authing.hasRole('auditor', 'finance')")
		Mono<String> finance() {
			return Mono.just("finance");
		}

		@GetMapping("/books/{id}")
		@PreAuthorize("@authing.can('books:' + #id, 'books:read')")
		Mono<String> book(@PathVariable String id) {
			return Mono.just("book");
		}

	}

	@RestController
	public static class Profile {

		private final ProfileOperations profile;

		Profile(ProfileOperations profile) {
			this.profile = profile;
		}

		@GetMapping("/profile/later")
		Mono<String> later() {
			return this.profile.getCurrentUser().toMono().map(User::id);
		}

	}

	/**
	 * Waits for an answer, as servlets may.
	 */
	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	public static class WaitingProfile {

		private final ProfileOperations profile;

		WaitingProfile(ProfileOperations profile) {
			this.profile = profile;
		}

		@GetMapping("/profile")
		String profile() {
			return this.profile.getCurrentUser().execute().id();
		}

	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	public static class WebFluxProfile {

		private final ProfileOperations profile;

		WebFluxProfile(ProfileOperations profile) {
			this.profile = profile;
		}

		@GetMapping("/profile")
		Mono<String> profile() {
			return this.profile.getCurrentUser().toMono().map(User::id);
		}

	}

}
