package io.github.authingspring.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The books. Who may do what with which book is decided by the resources that Authing
 * authorizes for the user: {@code books:<id>} with an action.
 */
@Service
class BookShelf {

	private final Map<String, Book> books = new ConcurrentSkipListMap<>();

	BookShelf() {
		add(new Book("1", "Dream of the Red Chamber", "Cao Xueqin", 12));
		add(new Book("2", "Journey to the West", "Wu Cheng'en", 7));
		add(new Book("3", "The Art of War", "Sun Tzu", 23));
		add(new Book("4", "Fortress Besieged", "Qian Zhongshu", 4));
	}

	List<Book> list() {
		return List.copyOf(this.books.values());
	}

	@PreAuthorize("@authing.can('books:' + #id, 'books:read')")
	Optional<Book> find(String id) {
		return Optional.ofNullable(this.books.get(id));
	}

	@PreAuthorize("@authing.can('books:' + #id, 'books:delete')")
	boolean delete(String id) {
		return this.books.remove(id) != null;
	}

	private void add(Book book) {
		this.books.put(book.id(), book);
	}

}
