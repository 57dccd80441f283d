package io.github.authingspring.security;

import java.io.Serializable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.core.Authentication;

/**
 * Asks Authing what {@code hasPermission('books:1', 'books:read')} and
 * {@code hasPermission('1', 'books', 'books:read')} mean: whether the action on the
 * resource {@code books:1} is authorized. Anything that is no code of a resource is
 * denied.
 */
public final class AuthingPermissionEvaluator implements PermissionEvaluator {

	private final Supplier<AuthingAuthorization> checks;

	/**
	 * Create an evaluator.
	 * @param checks supplies the checks when they are first needed
	 */
	public AuthingPermissionEvaluator(Supplier<AuthingAuthorization> checks) {
		this.checks = checks;
	}

	@Override
	public boolean hasPermission(@Nullable Authentication authentication, @Nullable Object code,
			@Nullable Object action) {
		if (!(code instanceof String resource && action instanceof String named)) {
			return false;
		}
		AuthingAuthorization authing = this.checks.get();
		return authing.check(authentication, PermissionCheck.action(resource, named, authing.namespace()));
	}

	@Override
	public boolean hasPermission(@Nullable Authentication authentication, @Nullable Serializable id,
			@Nullable String type, @Nullable Object action) {
		return id != null && type != null && hasPermission(authentication, type + ":" + id, action);
	}

}
