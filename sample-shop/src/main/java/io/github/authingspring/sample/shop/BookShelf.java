package io.github.authingspring.sample.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import org.springframework.stereotype.Service;

/**
 * The books. Who may do what with them is decided by those who ask for them.
 */
@Service
public final class BookShelf {

	private final Map<String, Book> books = new ConcurrentSkipListMap<>();

	BookShelf() {
		add(new Book("1", "Dream of the Red Chamber", "Cao Xueqin", 12));
		add(new Book("2", "Journey to the West", "Wu Cheng'en", 7));
		add(new Book("3", "The Art of War", "Sun Tzu", 23));
		add(new Book("4", "Fortress Besieged", "Qian Zhongshu", 4));
	}

	/**
	 * Return all books.
	 * @return the books, ordered by identifier
	 */
	public List<Book> list() {
		return List.copyOf(this.books.values());
	}

	/**
	 * Return a book.
	 * @param id the identifier
	 * @return the book, if there is one
	 */
	public Optional<Book> find(String id) {
		return Optional.ofNullable(this.books.get(id));
	}

	/**
	 * Take a book off the shelf.
	 * @param id the identifier
	 * @return whether it was there
	 */
	public boolean delete(String id) {
		return this.books.remove(id) != null;
	}

	private void add(Book book) {
		this.books.put(book.id(), book);
	}

}
