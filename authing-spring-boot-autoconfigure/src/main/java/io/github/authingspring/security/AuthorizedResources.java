package io.github.authingspring.security;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.github.authingspring.client.model.AuthorizedResource;
import org.jspecify.annotations.Nullable;

/**
 * The resources that a user may use. In a granted code, {@code *} stands for one or more
 * segments, and only as the whole last segment; anywhere else, and in what is checked, it
 * is a character like any other. Codes are compared as they are, letter for letter. A
 * check takes as long with ten resources as with ten thousand.
 */
public final class AuthorizedResources {

	private static final String WILDCARD = "*";

	private static final char SEPARATOR = ':';

	private final List<AuthorizedResource> resources;

	private final Map<String, Set<String>> actions = new HashMap<>();

	private final Map<String, Set<String>> actionsBelow = new HashMap<>();

	private final int[] prefixLengths;

	/**
	 * Create authorized resources.
	 * @param resources the resources
	 */
	public AuthorizedResources(List<AuthorizedResource> resources) {
		this.resources = List.copyOf(resources);
		for (AuthorizedResource resource : this.resources) {
			add(this.actions, resource.code(), resource);
			if (resource.code().equals(WILDCARD) || resource.code().endsWith(SEPARATOR + WILDCARD)) {
				add(this.actionsBelow, resource.code().substring(0, resource.code().length() - WILDCARD.length()),
						resource);
			}
		}
		this.prefixLengths = this.actionsBelow.keySet().stream().mapToInt(String::length).distinct().toArray();
	}

	private static void add(Map<String, Set<String>> actions, String code, AuthorizedResource resource) {
		actions.computeIfAbsent(code, (key) -> new HashSet<>()).addAll(resource.actions());
	}

	/**
	 * Return the resources.
	 * @return all of them, as they were granted
	 */
	public List<AuthorizedResource> resources() {
		return this.resources;
	}

	/**
	 * Tell whether a resource is listed, with any action or none.
	 * @param code the code, such as {@code books:1}
	 * @return whether it is listed
	 */
	public boolean allows(String code) {
		return anyGrant(code, (actions) -> true);
	}

	/**
	 * Tell whether a resource is listed with an action.
	 * @param code the code, such as {@code books:1}
	 * @param action the action, such as {@code books:read}
	 * @return whether it is listed with exactly this action
	 */
	public boolean allows(String code, String action) {
		return anyGrant(code, (actions) -> actions.contains(action));
	}

	boolean allowsAny(String code, Collection<String> actions) {
		return anyGrant(code, (granted) -> !Collections.disjoint(granted, actions));
	}

	private boolean anyGrant(String code, Predicate<Set<String>> rule) {
		Set<String> exact = this.actions.get(code);
		if (exact != null && rule.test(exact)) {
			return true;
		}
		for (int length : this.prefixLengths) {
			Set<String> below = below(code, length);
			if (below != null && rule.test(below)) {
				return true;
			}
		}
		return false;
	}

	private @Nullable Set<String> below(String code, int length) {
		return hasSegments(code, length) ? this.actionsBelow.get(code.substring(0, length)) : null;
	}

	/**
	 * Tell whether what is left of a code are segments none of which is empty.
	 */
	private static boolean hasSegments(String code, int from) {
		boolean separated = true;
		for (int i = from; i < code.length(); i++) {
			boolean separator = code.charAt(i) == SEPARATOR;
			if (separator && separated) {
				return false;
			}
			separated = separator;
		}
		return !separated;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof AuthorizedResources that && this.resources.equals(that.resources);
	}

	@Override
	public int hashCode() {
		return this.resources.hashCode();
	}

	@Override
	public String toString() {
		return "AuthorizedResources" + this.resources;
	}

}
