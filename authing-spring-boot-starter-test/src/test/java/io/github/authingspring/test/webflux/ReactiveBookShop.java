package io.github.authingspring.test.webflux;

import java.util.List;

import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.User;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.CanAccess;
import io.github.authingspring.security.HasAuthingRole;
import io.github.authingspring.security.RequiresFactor;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A small reactive application to test.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ReactiveBookShop.Books.class)
class ReactiveBookShop {

	@RestController
	static class Books {

		private final ProfileOperations profile;

		Books(ProfileOperations profile) {
			this.profile = profile;
		}

		@GetMapping("/me")
		Mono<String> me(@AuthenticationPrincipal AuthingUser user, AuthingAuthentication authentication) {
			return Mono.just(user.username() + " " + List.copyOf(authentication.getAuthorities()));
		}

		@GetMapping("/profile")
		Mono<String> profile() {
			return this.profile.getCurrentUser().toMono().map(User::username);
		}

		@GetMapping("/books/{id}")
		@PreAuthorize("@authing.can('books:' + #id, 'books:read')")
		Mono<String> book(@PathVariable String id) {
			return Mono.just("Book " + id);
		}

		@GetMapping("/books/{id}/text")
		@CanAccess(value = "books:{id}", actions = "books:read")
		Mono<String> text(@PathVariable String id) {
			return Mono.just("Text of " + id);
		}

		@GetMapping("/balance")
		@HasAuthingRole(value = "auditor", namespace = "finance")
		Mono<String> balance() {
			return Mono.just("0");
		}

		@PostMapping("/admin/close")
		@PreAuthorize("hasRole('admin')")
		Mono<String> close() {
			return Mono.just("closed");
		}

		@PostMapping("/admin/pay")
		@RequiresFactor(within = "PT5M")
		Mono<String> pay() {
			return Mono.just("paid");
		}

	}

}
