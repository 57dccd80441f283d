package io.github.authingspring.client.model;

import java.util.List;

/**
 * A list as Authing answers it, together with the number there is.
 *
 * @param <T> the type of the elements
 * @param totalCount how many there are
 * @param list the elements that were answered
 */
public record Page<T>(int totalCount, List<T> list) {

	/**
	 * Create a page.
	 * @throws IllegalArgumentException if there is no list
	 */
	public Page {
		if (list == null) {
			throw new IllegalArgumentException("A page has a list");
		}
		list = List.copyOf(list);
	}

	/**
	 * Return whether the list holds all there is.
	 * @return {@code false} if more exist than were answered
	 */
	public boolean isComplete() {
		return this.list.size() >= this.totalCount;
	}

}
