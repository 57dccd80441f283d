package io.github.authingspring.security;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;

/**
 * Checks of what the user of the Reactor context may do, for expressions such as
 * {@code @PreAuthorize("@authing.can('books:1', 'books:read')")} on methods that return a
 * {@code Mono} or {@code Flux}, and for code. Each check is made for each subscriber,
 * answers exactly once and does not block. Whoever is not signed in by Authing may do
 * nothing, and Authing is not asked. If the permissions cannot be loaded, every check
 * ends in {@link PermissionsUnavailableException}.
 */
@CheckReturnValue
public final class ReactiveAuthingAuthorization {

	private final PermissionService permissions;

	private final @Nullable String namespace;

	/**
	 * Create the checks.
	 * @param permissions knows roles and resources
	 * @param namespace the permission namespace; {@code null} for the default one
	 */
	public ReactiveAuthingAuthorization(PermissionService permissions, @Nullable String namespace) {
		this.permissions = permissions;
		this.namespace = namespace;
	}

	/**
	 * Tell whether the user has a role in the configured permission namespace.
	 * @param code the code of the role
	 * @return whether the user has it
	 */
	public Mono<Boolean> hasRole(String code) {
		return hasRole(code, this.namespace);
	}

	/**
	 * Tell whether the user has a role in a permission namespace.
	 * @param code the code of the role
	 * @param namespace the permission namespace; {@code null} for the default one
	 * @return whether the user has it
	 */
	public Mono<Boolean> hasRole(String code, @Nullable String namespace) {
		return check(PermissionCheck.role(code, namespace));
	}

	/**
	 * Tell whether a resource is authorized, with any action or none.
	 * @param code the code of the resource, never a pattern
	 * @return whether it is authorized
	 */
	public Mono<Boolean> can(String code) {
		return check(PermissionCheck.resource(code, this.namespace));
	}

	/**
	 * Tell whether an action on a resource is authorized.
	 * @param code the code of the resource, never a pattern
	 * @param action the action, such as {@code books:read}
	 * @return whether it is authorized
	 */
	public Mono<Boolean> can(String code, String action) {
		return check(PermissionCheck.action(code, action, this.namespace));
	}

	/**
	 * Tell whether at least one of some actions on a resource is authorized.
	 * @param code the code of the resource, never a pattern
	 * @param actions the actions, such as {@code books:read}; none of them is authorized
	 * if there are none
	 * @return whether one is authorized
	 */
	public Mono<Boolean> canAny(String code, String... actions) {
		return check(PermissionCheck.anyAction(code, List.of(actions), this.namespace));
	}

	private Mono<Boolean> check(PermissionCheck check) {
		return ReactiveSecurityContextHolder.getContext()
			.flatMap((context) -> this.permissions.check(context.getAuthentication(), check))
			.defaultIfEmpty(false);
	}

}
