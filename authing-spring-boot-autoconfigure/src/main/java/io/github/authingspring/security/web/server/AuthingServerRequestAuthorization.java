package io.github.authingspring.security.web.server;

import io.github.authingspring.security.PermissionRule;
import io.github.authingspring.security.PermissionService;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.web.server.authorization.AuthorizationContext;

/**
 * Rules of Authing for {@code authorizeExchange}: <pre class="code">
 * requests.pathMatchers(HttpMethod.GET, "/books/{id}").access(authing.canAccess("books:{id}", "books:read"));
 * requests.pathMatchers("/audit/**").access(authing.inNamespace("finance").hasRole("auditor"));
 * </pre> Each request is checked anew, with what is known of the user, and no thread
 * waits.
 */
public final class AuthingServerRequestAuthorization {

	private final PermissionService permissions;

	private final @Nullable String namespace;

	/**
	 * Create the rules.
	 * @param permissions knows what users may do
	 * @param namespace the permission namespace; {@code null} for the default one
	 */
	public AuthingServerRequestAuthorization(PermissionService permissions, @Nullable String namespace) {
		this.permissions = permissions;
		this.namespace = namespace;
	}

	/**
	 * Return the same rules for another permission namespace.
	 * @param namespace the namespace; {@code null} for the default one
	 * @return the rules
	 */
	public AuthingServerRequestAuthorization inNamespace(@Nullable String namespace) {
		return new AuthingServerRequestAuthorization(this.permissions, namespace);
	}

	/**
	 * Return the rule that the user has at least one of some roles.
	 * @param codes the codes of the roles
	 * @return the rule
	 */
	public ReactiveAuthorizationManager<AuthorizationContext> hasRole(String... codes) {
		return manager(PermissionRule.hasRole(this.namespace, codes));
	}

	/**
	 * Return the rule that at least one of some actions on a resource is authorized, or
	 * without actions the resource with any or none.
	 * @param code the code of the resource, never a pattern; <code>{name}</code> in it
	 * stands for a variable of the path, without which the check fails; a variable with a
	 * colon is denied unless it ends the code
	 * @param actions the actions
	 * @return the rule
	 */
	public ReactiveAuthorizationManager<AuthorizationContext> canAccess(String code, String... actions) {
		return manager(PermissionRule.canAccess(this.namespace, code, actions));
	}

	private ReactiveAuthorizationManager<AuthorizationContext> manager(PermissionRule rule) {
		return (user, request) -> user.singleOptional()
			.flatMap((known) -> rule.check(this.permissions, known.orElse(null), request.getVariables()))
			.map(AuthorizationDecision::new);
	}

}
