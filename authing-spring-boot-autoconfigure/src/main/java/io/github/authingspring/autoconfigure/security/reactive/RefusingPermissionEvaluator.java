package io.github.authingspring.autoconfigure.security.reactive;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.core.Authentication;

/**
 * Refuses questions whose answers would have to be waited for.
 */
final class RefusingPermissionEvaluator implements PermissionEvaluator {

	@Override
	public boolean hasPermission(@Nullable Authentication authentication, @Nullable Object code,
			@Nullable Object action) {
		throw refusal();
	}

	@Override
	public boolean hasPermission(@Nullable Authentication authentication, @Nullable Serializable id,
			@Nullable String type, @Nullable Object action) {
		throw refusal();
	}

	private static UnsupportedOperationException refusal() {
		return new UnsupportedOperationException("hasPermission(...) would have to wait for Authing; write "
				+ "@authing.can(code, action) instead, or declare a PermissionEvaluator bean");
	}

}
