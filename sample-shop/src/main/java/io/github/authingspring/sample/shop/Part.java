package io.github.authingspring.sample.shop;

/**
 * The part of the application that a page belongs to.
 *
 * @param path the path of the page
 */
public record Part(String path) {

	boolean books() {
		return this.path.startsWith("/books");
	}

	boolean admin() {
		return this.path.startsWith("/admin");
	}

	boolean profile() {
		return this.path.startsWith("/profile");
	}

	boolean security() {
		return this.path.startsWith("/security");
	}

}
