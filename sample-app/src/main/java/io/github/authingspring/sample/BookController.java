package io.github.authingspring.sample;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The books as JSON.
 */
@RestController
class BookController {

	private final BookShelf shelf;

	BookController(BookShelf shelf) {
		this.shelf = shelf;
	}

	@GetMapping("/api/books/{id}")
	ResponseEntity<Book> book(@PathVariable String id) {
		return ResponseEntity.of(this.shelf.find(id));
	}

	@DeleteMapping("/api/books/{id}")
	ResponseEntity<Void> delete(@PathVariable String id) {
		return ResponseEntity.status(this.shelf.delete(id) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND).build();
	}

}
