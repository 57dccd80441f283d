package io.github.authingspring.security;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;

/**
 * Makes methods obey {@link HasAuthingRole} and {@link CanAccess}.
 */
public final class PermissionAnnotations {

	private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);

	private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

	private PermissionAnnotations() {
	}

	/**
	 * Return the advisor that makes methods obey {@link HasAuthingRole}.
	 * @param checks supplies the checks when a method is first called
	 * @return the advisor
	 */
	public static AuthorizationManagerBeforeMethodInterceptor hasAuthingRole(Supplier<AuthingAuthorization> checks) {
		return AnnotatedMethods.advisor(HasAuthingRole.class, (annotation, method) -> {
			AuthingAuthorization authing = checks.get();
			PermissionCheck check = PermissionCheck.anyRole(Set.copyOf(Arrays.asList(annotation.value())),
					namespace(annotation.namespace(), authing));
			return (authentication, invocation) -> decide(authing.check(authentication.get(), check));
		});
	}

	/**
	 * Return the advisor that makes methods obey {@link CanAccess}.
	 * @param checks supplies the checks when a method is first called
	 * @return the advisor
	 */
	public static AuthorizationManagerBeforeMethodInterceptor canAccess(Supplier<AuthingAuthorization> checks) {
		return AnnotatedMethods.advisor(CanAccess.class,
				(annotation, method) -> canAccess(annotation, method, checks.get()));
	}

	private static AuthorizationManager<MethodInvocation> canAccess(CanAccess annotation, Method method,
			AuthingAuthorization authing) {
		MethodCode code = new MethodCode(annotation.value(), method);
		List<String> actions = List.of(annotation.actions());
		String namespace = namespace(annotation.namespace(), authing);
		return (authentication, invocation) -> {
			String resource = code.expand(invocation.getArguments());
			if (resource == null) {
				return DENIED;
			}
			PermissionCheck check = actions.isEmpty() ? PermissionCheck.resource(resource, namespace)
					: PermissionCheck.anyAction(resource, actions, namespace);
			return decide(authing.check(authentication.get(), check));
		};
	}

	private static AuthorizationDecision decide(boolean allowed) {
		return allowed ? GRANTED : DENIED;
	}

	private static @Nullable String namespace(String named, AuthingAuthorization authing) {
		return named.isEmpty() ? authing.namespace() : named;
	}

}
