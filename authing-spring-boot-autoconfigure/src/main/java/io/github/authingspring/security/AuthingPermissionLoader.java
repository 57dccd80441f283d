package io.github.authingspring.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.authingspring.client.AuthenticatedClient;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.model.Page;
import io.github.authingspring.client.model.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Asks Authing for permissions, with the token of the user.
 */
final class AuthingPermissionLoader implements PermissionLoader {

	private final AuthenticationClient client;

	AuthingPermissionLoader(AuthenticationClient client) {
		this.client = client;
	}

	@Override
	public Mono<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace) {
		return complete(as(user).listRoles(namespace))
			.map((roles) -> roles.stream().map(Role::code).collect(Collectors.toUnmodifiableSet()));
	}

	@Override
	public Mono<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace) {
		return complete(as(user).listAuthorizedResources(namespace, null)).map(AuthorizedResources::new);
	}

	private AuthenticatedClient as(AuthingAuthentication user) {
		return this.client.as(user.idToken().value());
	}

	private static <T> Mono<List<T>> complete(AuthingCall<Page<T>> call) {
		return call.toMono().map((page) -> {
			if (!page.isComplete()) {
				throw new PermissionsUnavailableException(
						"Only %d of %d permissions were answered".formatted(page.list().size(), page.totalCount()),
						null);
			}
			return page.list();
		});
	}

}
