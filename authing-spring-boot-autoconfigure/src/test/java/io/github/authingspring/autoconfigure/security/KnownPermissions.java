package io.github.authingspring.autoconfigure.security;

import java.util.List;
import java.util.Set;

import io.github.authingspring.client.model.AuthorizedResource;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthorizedResources;
import io.github.authingspring.security.PermissionLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Knows what everyone may do, and counts how often it is asked.
 */
public final class KnownPermissions implements PermissionLoader {

	private int loads;

	private @Nullable RuntimeException failure;

	/**
	 * Return how often permissions were loaded.
	 * @return the number of loads
	 */
	public int loads() {
		return this.loads;
	}

	/**
	 * Let loads fail.
	 * @param failure what they end in
	 */
	public void fail(RuntimeException failure) {
		this.failure = failure;
	}

	/**
	 * Forget failures and counts.
	 */
	public void reset() {
		this.loads = 0;
		this.failure = null;
	}

	@Override
	public Mono<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace) {
		return load("finance".equals(namespace) ? Set.of("auditor") : Set.of("admin"));
	}

	@Override
	public Mono<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace) {
		return load(new AuthorizedResources(
				List.of(grant("books:1", "books:read"), grant("books:1:pages:*", "books:read"), grant("menu_admin"))));
	}

	private <T> Mono<T> load(T permissions) {
		this.loads++;
		return (this.failure != null) ? Mono.error(this.failure) : Mono.just(permissions);
	}

	private static AuthorizedResource grant(String code, String... actions) {
		return new AuthorizedResource(code, null, List.of(actions), null);
	}

}
