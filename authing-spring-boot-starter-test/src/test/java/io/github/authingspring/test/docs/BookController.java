package io.github.authingspring.test.docs;

import io.github.authingspring.client.ProfileOperations;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BookController {

	private final ProfileOperations profile;

	BookController(ProfileOperations profile) {
		this.profile = profile;
	}

	@GetMapping("/books/{id}")
	@PreAuthorize("@authing.can('books:' + #id, 'books:read')")
	String book(@PathVariable String id) {
		return "Book " + id;
	}

	@DeleteMapping("/books/{id}")
	@PreAuthorize("hasRole('admin')")
	void delete(@PathVariable String id) {
	}

	@GetMapping("/nickname")
	String nickname() {
		return String.valueOf(this.profile.getCurrentUser().execute().nickname());
	}

}
