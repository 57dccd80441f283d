package io.github.authingspring.test;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.authingspring.client.model.AuthorizedResource;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthorizedResources;
import io.github.authingspring.security.PermissionLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Knows the permissions of users of tests.
 */
final class TestPermissionLoader implements PermissionLoader {

	private final Supplier<@Nullable String> configuredNamespace;

	TestPermissionLoader(Supplier<@Nullable String> configuredNamespace) {
		this.configuredNamespace = configuredNamespace;
	}

	@Override
	public Mono<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace) {
		return Mono.fromSupplier(() -> grants(user, namespace).flatMap((granted) -> granted.roles().stream())
			.collect(Collectors.toUnmodifiableSet()));
	}

	@Override
	public Mono<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace) {
		return Mono.fromSupplier(() -> {
			List<AuthorizedResource> resources = grants(user, namespace)
				.flatMap((granted) -> granted.resources().stream())
				.toList();
			return new AuthorizedResources(resources);
		});
	}

	private Stream<Grants> grants(AuthingAuthentication user, @Nullable String namespace) {
		TestToken token = TestToken.read(user.idToken().value());
		if (token == null) {
			throw new IllegalStateException("'%s' is no user of a test".formatted(user.getName()));
		}
		String configured = this.configuredNamespace.get();
		return token.grants().stream().filter((granted) -> granted.isFor(namespace, configured));
	}

}
