package io.github.authingspring.test.docs;

import io.github.authingspring.security.RequiresFactor;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
class BookService {

	@PreAuthorize("@authing.can('books:' + #id, 'books:read')")
	String read(String id) {
		return "Book " + id;
	}

	@PreAuthorize("hasRole('admin')")
	@RequiresFactor(within = "PT5M")
	void closeShop() {
	}

}
