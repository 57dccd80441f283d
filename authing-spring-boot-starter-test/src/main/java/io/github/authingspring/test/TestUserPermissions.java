package io.github.authingspring.test;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.PermissionLoader;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Answers for users of tests in place of a {@link PermissionLoader}.
 */
final class TestUserPermissions implements MethodInterceptor {

	private final PermissionLoader permissions;

	TestUserPermissions(PermissionLoader permissions) {
		this.permissions = permissions;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		@Nullable Object[] arguments = invocation.getArguments();
		if (arguments.length == 2 && arguments[0] instanceof AuthingAuthentication user
				&& TestToken.read(user.idToken().value()) != null) {
			String namespace = (String) arguments[1];
			return invocation.getMethod().getName().equals("roles") ? this.permissions.roles(user, namespace)
					: this.permissions.resources(user, namespace);
		}
		return invocation.proceed();
	}

}
