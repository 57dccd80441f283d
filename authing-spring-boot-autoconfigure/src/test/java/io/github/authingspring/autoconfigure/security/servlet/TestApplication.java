package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.autoconfigure.security.stacks.LoginEvents;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.User;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.StubAuthing;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class TestApplication {

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
	static class Pages {

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
	static class Profile {

		private final ProfileOperations profile;

		Profile(ProfileOperations profile) {
			this.profile = profile;
		}

		@GetMapping("/profile")
		String profile() {
			return this.profile.getCurrentUser().execute().id();
		}

		@GetMapping("/profile/later")
		Mono<String> later() {
			return this.profile.getCurrentUser().toMono().map(User::id);
		}

	}

}
