package io.github.authingspring.test;

import java.util.List;

import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.RequiresFactor;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A small application to test.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(BookShop.Books.class)
class BookShop {

	@Bean
	Shelf shelf() {
		return new Shelf();
	}

	static class Shelf {

		@PreAuthorize("hasRole('admin')")
		void close() {
		}

		@PreAuthorize("@authing.can('books:' + #id, 'books:read')")
		String read(String id) {
			return "Book " + id;
		}

		@PreAuthorize("@authing.hasRole('auditor', 'finance')")
		void balance() {
		}

		@RequiresFactor(within = "PT5M")
		void pay() {
		}

	}

	@RestController
	static class Books {

		private final Shelf shelf;

		private final ProfileOperations profile;

		Books(Shelf shelf, ProfileOperations profile) {
			this.shelf = shelf;
			this.profile = profile;
		}

		@GetMapping("/me")
		String me(@AuthenticationPrincipal AuthingUser user, AuthingAuthentication authentication) {
			return user.username() + " " + List.copyOf(authentication.getAuthorities());
		}

		@GetMapping("/hello")
		String hello(@AuthenticationPrincipal AuthingUser user) {
			return user.id();
		}

		@GetMapping("/profile")
		String profile() {
			return String.valueOf(this.profile.getCurrentUser().execute().nickname());
		}

		@GetMapping("/books/{id}")
		String book(@PathVariable String id) {
			return this.shelf.read(id);
		}

		@PostMapping("/admin/close")
		@PreAuthorize("hasRole('admin')")
		String close() {
			return "closed";
		}

	}

}
