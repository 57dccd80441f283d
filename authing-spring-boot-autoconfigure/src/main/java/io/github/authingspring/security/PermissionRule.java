package io.github.authingspring.security;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;
import org.springframework.security.core.Authentication;
import org.springframework.util.Assert;

/**
 * What a user must be permitted for a request. Whoever is not signed in by Authing never
 * is, and Authing is not asked; if the permissions cannot be loaded, every check ends in
 * {@link PermissionsUnavailableException}.
 */
@CheckReturnValue
public final class PermissionRule {

	private final Function<Map<String, ?>, PermissionCheck> check;

	private PermissionRule(Function<Map<String, ?>, PermissionCheck> check) {
		this.check = check;
	}

	/**
	 * Return the rule that the user has at least one of some roles.
	 * @param namespace the permission namespace; {@code null} for the default one
	 * @param codes the codes of the roles
	 * @return the rule
	 */
	public static PermissionRule hasRole(@Nullable String namespace, String... codes) {
		PermissionCheck check = PermissionCheck.anyRole(List.of(codes), namespace);
		return new PermissionRule((variables) -> check);
	}

	/**
	 * Return the rule that at least one of some actions on a resource is authorized, or
	 * without actions the resource with any or none.
	 * @param namespace the permission namespace; {@code null} for the default one
	 * @param code the code of the resource; <code>{name}</code> in it stands for a
	 * variable of the path
	 * @param actions the actions
	 * @return the rule
	 */
	public static PermissionRule canAccess(@Nullable String namespace, String code, String... actions) {
		CodeTemplate template = new CodeTemplate(code);
		List<String> any = List.of(actions);
		return new PermissionRule((variables) -> {
			String resource = template.expand((place) -> value(template.names().get(place), variables));
			if (resource == null) {
				return PermissionCheck.NEVER;
			}
			return any.isEmpty() ? PermissionCheck.resource(resource, namespace)
					: PermissionCheck.anyAction(resource, any, namespace);
		});
	}

	private static Object value(String name, Map<String, ?> variables) {
		Object value = variables.get(name);
		Assert.state(value != null, () -> "'{%s}' in the code of a resource names no variable of the path; known are %s"
			.formatted(name, variables.keySet()));
		return value;
	}

	/**
	 * Tell whether a user meets the rule.
	 * @param permissions knows what users may do
	 * @param user who asks; {@code null} for nobody
	 * @param variables the variables of the path
	 * @return whether he does; never empty
	 */
	public Mono<Boolean> check(PermissionService permissions, @Nullable Authentication user, Map<String, ?> variables) {
		return permissions.check(user, this.check.apply(variables));
	}

	/**
	 * Tell whether a user meets the rule, and wait for it.
	 * @param permissions knows what users may do
	 * @param user who asks; {@code null} for nobody
	 * @param variables the variables of the path
	 * @return whether he does
	 */
	public boolean isMet(PermissionService permissions, @Nullable Authentication user, Map<String, ?> variables) {
		return PermissionService.now(check(permissions, user, variables));
	}

}
