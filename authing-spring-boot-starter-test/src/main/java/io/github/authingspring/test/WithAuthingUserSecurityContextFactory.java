package io.github.authingspring.test;

import java.time.Duration;
import java.util.function.BiFunction;

import io.github.authingspring.security.PermissionCacheSettings;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.RoleOverlay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.context.reactive.ReactiveWebApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/**
 * Signs in the user of an annotation, with the roles laid on: the test of a method has no
 * filter that does it. In a reactive application they are loaded here, where it is
 * allowed to wait.
 */
final class WithAuthingUserSecurityContextFactory implements WithSecurityContextFactory<WithAuthingUser> {

	private final RoleOverlay roles;

	private final boolean reactive;

	/**
	 * For tests without an application context.
	 */
	WithAuthingUserSecurityContextFactory() {
		this.roles = withoutApplication();
		this.reactive = true;
	}

	@Autowired
	WithAuthingUserSecurityContextFactory(ObjectProvider<RoleOverlay> roles, ApplicationContext application) {
		this.roles = roles.getIfAvailable(WithAuthingUserSecurityContextFactory::withoutApplication);
		this.reactive = application instanceof ReactiveWebApplicationContext;
	}

	private static RoleOverlay withoutApplication() {
		PermissionService permissions = new PermissionService(new TestPermissionLoader(() -> null), "test",
				PermissionCacheSettings.DEFAULTS);
		return new RoleOverlay(permissions, null, "ROLE_");
	}

	@Override
	public SecurityContext createSecurityContext(WithAuthingUser annotation) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		Authentication user = this.roles.apply(user(annotation).authentication());
		if (this.reactive && user != null) {
			user.getAuthorities().forEach((looked) -> {
			});
		}
		context.setAuthentication(user);
		return context;
	}

	private static AuthingTestUser user(WithAuthingUser annotation) {
		AuthingTestUser user = AuthingTestUsers.authingUser().factors();
		for (WithAuthingUser.Claim claim : annotation.claims()) {
			user = user.claim(claim.name(), claim.value());
		}
		for (WithAuthingUser.Factor factor : annotation.factors()) {
			user = user.factor(factor.value(), Duration.parse(factor.age()));
		}
		user = user.username(annotation.username());
		user = set(user, AuthingTestUser::id, annotation.id());
		user = set(user, AuthingTestUser::email, annotation.email());
		user = set(user, AuthingTestUser::phone, annotation.phone());
		return granted(user, annotation);
	}

	private static AuthingTestUser set(AuthingTestUser user,
			BiFunction<AuthingTestUser, String, AuthingTestUser> property, String value) {
		return !value.isEmpty() ? property.apply(user, value) : user;
	}

	private static AuthingTestUser granted(AuthingTestUser user, WithAuthingUser annotation) {
		AuthingTestUser granted = user.roles(annotation.roles());
		for (WithAuthingUser.Can can : annotation.can()) {
			granted = granted.can(can.value(), can.actions());
		}
		for (WithAuthingUser.InNamespace namespace : annotation.namespaces()) {
			granted = granted.rolesIn(namespace.value(), namespace.roles());
			for (WithAuthingUser.Can can : namespace.can()) {
				granted = granted.canIn(namespace.value(), can.value(), can.actions());
			}
		}
		return granted;
	}

}
