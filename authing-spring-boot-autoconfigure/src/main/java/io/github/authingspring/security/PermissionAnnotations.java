package io.github.authingspring.security;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Makes methods obey {@link HasAuthingRole} and {@link CanAccess}.
 */
public final class PermissionAnnotations {

	private PermissionAnnotations() {
	}

	/**
	 * Return the advisor that makes methods obey {@link HasAuthingRole}.
	 * @param checks supplies the checks when a method is first called
	 * @return the advisor
	 */
	public static AnnotationAdvisor hasAuthingRole(Supplier<AuthingAuthorization> checks) {
		return AnnotatedMethods.advisor(HasAuthingRole.class, (annotation, method) -> {
			AuthingAuthorization authing = checks.get();
			PermissionCheck check = PermissionCheck.anyRole(Set.copyOf(Arrays.asList(annotation.value())),
					namespace(annotation.namespace(), authing));
			return new PermissionMethodRule((authentication, invocation) -> authing.ask(authentication, check));
		});
	}

	/**
	 * Return the advisor that makes methods obey {@link CanAccess}.
	 * @param checks supplies the checks when a method is first called
	 * @return the advisor
	 */
	public static AnnotationAdvisor canAccess(Supplier<AuthingAuthorization> checks) {
		return AnnotatedMethods.advisor(CanAccess.class,
				(annotation, method) -> canAccess(annotation, method, checks.get()));
	}

	private static MethodRule canAccess(CanAccess annotation, Method method, AuthingAuthorization authing) {
		MethodCode code = new MethodCode(annotation.value(), method);
		List<String> actions = List.of(annotation.actions());
		String namespace = namespace(annotation.namespace(), authing);
		return new PermissionMethodRule((authentication, invocation) -> {
			String resource = code.expand(invocation.getArguments());
			if (resource == null) {
				return Permissions.NO;
			}
			PermissionCheck check = actions.isEmpty() ? PermissionCheck.resource(resource, namespace)
					: PermissionCheck.anyAction(resource, actions, namespace);
			return authing.ask(authentication, check);
		});
	}

	private static @Nullable String namespace(String named, AuthingAuthorization authing) {
		return named.isEmpty() ? authing.namespace() : named;
	}

}
