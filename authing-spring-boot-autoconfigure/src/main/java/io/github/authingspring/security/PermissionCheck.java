package io.github.authingspring.security;

import java.util.Collection;
import java.util.Collections;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A question about what a user may do, the same for blocking and reactive applications.
 */
@FunctionalInterface
interface PermissionCheck {

	/**
	 * Nobody may.
	 */
	PermissionCheck NEVER = (permissions, user) -> Permissions.NO;

	/**
	 * Answer the question.
	 */
	Mono<Boolean> test(PermissionService permissions, AuthingAuthentication user);

	static PermissionCheck role(String code, @Nullable String namespace) {
		return (permissions, user) -> permissions.checkRoles(user, namespace, (roles) -> roles.contains(code));
	}

	static PermissionCheck anyRole(Collection<String> codes, @Nullable String namespace) {
		return (permissions, user) -> permissions.checkRoles(user, namespace,
				(roles) -> !Collections.disjoint(codes, roles));
	}

	static PermissionCheck resource(String code, @Nullable String namespace) {
		return (permissions, user) -> permissions.checkResources(user, namespace,
				(resources) -> resources.allows(code));
	}

	static PermissionCheck action(String code, String action, @Nullable String namespace) {
		return (permissions, user) -> permissions.checkResources(user, namespace,
				(resources) -> resources.allows(code, action));
	}

	static PermissionCheck anyAction(String code, Collection<String> actions, @Nullable String namespace) {
		return (permissions, user) -> permissions.checkResources(user, namespace,
				(resources) -> resources.allowsAny(code, actions));
	}

}
