package io.github.authingspring.security;

import java.util.List;

import io.github.authingspring.client.model.AuthorizedResource;

/**
 * The resources that a user may use. In a granted code, {@code *} stands for one or more
 * segments, and only as the whole last segment; anywhere else, and in what is checked, it
 * is a character like any other. Codes are compared as they are, letter for letter.
 *
 * @param resources the resources
 */
public record AuthorizedResources(List<AuthorizedResource> resources) {

	private static final String WILDCARD = "*";

	/**
	 * Create authorized resources.
	 */
	public AuthorizedResources {
		resources = List.copyOf(resources);
	}

	/**
	 * Tell whether a resource is listed, with any action or none.
	 * @param code the code, such as {@code books:1}
	 * @return whether it is listed
	 */
	public boolean allows(String code) {
		return this.resources.stream().anyMatch((granted) -> covers(granted.code(), code));
	}

	/**
	 * Tell whether a resource is listed with an action.
	 * @param code the code, such as {@code books:1}
	 * @param action the action, such as {@code books:read}
	 * @return whether it is listed with exactly this action
	 */
	public boolean allows(String code, String action) {
		return this.resources.stream()
			.anyMatch((granted) -> covers(granted.code(), code) && granted.actions().contains(action));
	}

	private static boolean covers(String granted, String code) {
		if (granted.equals(code)) {
			return true;
		}
		if (!granted.equals(WILDCARD) && !granted.endsWith(":" + WILDCARD)) {
			return false;
		}
		String prefix = granted.substring(0, granted.length() - WILDCARD.length());
		return code.startsWith(prefix) && hasSegments(code.substring(prefix.length()));
	}

	private static boolean hasSegments(String rest) {
		return List.of(rest.split(":", -1)).stream().noneMatch(String::isEmpty);
	}

}
