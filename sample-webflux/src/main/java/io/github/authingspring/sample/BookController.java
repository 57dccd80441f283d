package io.github.authingspring.sample;

import io.github.authingspring.sample.shop.Book;
import io.github.authingspring.sample.shop.BookShelf;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The books as JSON. Who may do what with which book is decided by the resources that
 * Authing authorizes for the user: {@code books:<id>} with an action.
 */
@RestController
class BookController {

	private final BookShelf shelf;

	BookController(BookShelf shelf) {
		this.shelf = shelf;
	}

	@GetMapping("/api/books/{id}")
	@PreAuthorize("@authing.can('books:' + #id, 'books:read')")
	Mono<ResponseEntity<Book>> book(@PathVariable String id) {
		return Mono.fromSupplier(() -> ResponseEntity.of(this.shelf.find(id)));
	}

	@DeleteMapping("/api/books/{id}")
	@PreAuthorize("@authing.can('books:' + #id, 'books:delete')")
	Mono<ResponseEntity<Void>> delete(@PathVariable String id) {
		return Mono.fromSupplier(() -> this.shelf.delete(id) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
			.map((status) -> ResponseEntity.status(status).build());
	}

}
