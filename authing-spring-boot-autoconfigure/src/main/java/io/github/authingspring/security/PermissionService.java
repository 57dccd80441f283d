package io.github.authingspring.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.authingspring.client.AuthenticatedClient;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.LoginExpiredException;
import io.github.authingspring.client.model.Page;
import io.github.authingspring.client.model.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Knows the roles and authorized resources of signed-in users. What cannot be loaded
 * completely is a {@link PermissionsUnavailableException}, never a shorter list; a token
 * that Authing no longer accepts is an {@link AuthingLoginExpiredException}.
 */
@CheckReturnValue
public final class PermissionService {

	private final AuthenticationClient client;

	private final String appId;

	private final PermissionSource source;

	/**
	 * Create a service.
	 * @param client asks Authing
	 * @param appId the application
	 */
	public PermissionService(AuthenticationClient client, String appId) {
		this(client, appId, PermissionSource.direct());
	}

	PermissionService(AuthenticationClient client, String appId, PermissionSource source) {
		this.client = client;
		this.appId = appId;
		this.source = source;
	}

	/**
	 * Return the codes of the roles of a user.
	 * @param user the user
	 * @param namespace the permission namespace; {@code null} for the default one
	 * @return the codes
	 */
	public AuthingCall<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace) {
		return load(as(user).listRoles(namespace), key(user, namespace, PermissionKey.Kind.ROLES),
				(roles) -> roles.stream().map(Role::code).collect(Collectors.toUnmodifiableSet()));
	}

	/**
	 * Return the authorized resources of a user.
	 * @param user the user
	 * @param namespace the permission namespace; {@code null} for the default one
	 * @return the resources
	 */
	public AuthingCall<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace) {
		return load(as(user).listAuthorizedResources(namespace, null),
				key(user, namespace, PermissionKey.Kind.RESOURCES), AuthorizedResources::new);
	}

	private AuthenticatedClient as(AuthingAuthentication user) {
		return this.client.as(user.idToken().value());
	}

	private PermissionKey key(AuthingAuthentication user, @Nullable String namespace, PermissionKey.Kind kind) {
		AuthingUser principal = user.getPrincipal();
		return new PermissionKey(principal.userPoolId(), this.appId, principal.id(), namespace, kind);
	}

	private <E, T> AuthingCall<T> load(AuthingCall<Page<E>> call, PermissionKey key, Function<List<E>, T> reader) {
		Mono<T> load = call.toMono().map((page) -> reader.apply(complete(page)));
		return AuthingCall.of(call.request(),
				this.source.get(key, load)
					.onErrorMap((failure) -> translate(failure, key))
					.switchIfEmpty(Mono.error(() -> unavailable(key, null))));
	}

	private static <E> List<E> complete(Page<E> page) {
		if (!page.isComplete()) {
			throw new PermissionsUnavailableException(
					"Only %d of %d permissions were answered".formatted(page.list().size(), page.totalCount()), null);
		}
		return page.list();
	}

	private static Throwable translate(Throwable failure, PermissionKey key) {
		if (failure instanceof LoginExpiredException expired) {
			return new AuthingLoginExpiredException(expired);
		}
		return (failure instanceof PermissionsUnavailableException) ? failure : unavailable(key, failure);
	}

	private static PermissionsUnavailableException unavailable(PermissionKey key, @Nullable Throwable cause) {
		return new PermissionsUnavailableException("The %s of user '%s' cannot be loaded"
			.formatted(key.kind().name().toLowerCase(Locale.ROOT), key.userId()), cause);
	}

}
