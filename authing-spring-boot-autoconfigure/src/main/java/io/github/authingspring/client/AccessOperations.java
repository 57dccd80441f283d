package io.github.authingspring.client;

import java.util.List;

import io.github.authingspring.client.model.AuthorizedResource;
import io.github.authingspring.client.model.Page;
import io.github.authingspring.client.model.ResourceType;
import io.github.authingspring.client.model.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.lang.CheckReturnValue;

/**
 * Roles and authorized resources of the signed-in user. One round trip each, unless the
 * token does not name its user, which then is asked for first.
 */
@CheckReturnValue
public interface AccessOperations extends AuthingOperations {

	/**
	 * List the roles in the default permission namespace. Documented as
	 * {@code list_roles}.
	 * @return the roles
	 */
	default AuthingCall<Page<Role>> listRoles() {
		return listRoles(null);
	}

	/**
	 * List the roles in a permission namespace. Documented as {@code list_roles}.
	 * @param namespace the code of the namespace; {@code null} for the default one
	 * @return the roles
	 */
	default AuthingCall<Page<Role>> listRoles(@Nullable String namespace) {
		GraphQlDocument document = GraphQlDocument.ofUser("getUserRoles",
				new GraphQlDocument.Field("roles", List.of("namespace")), Role.class);
		return call(AccessRequests.of("listRoles", document, AnswerReader.pageOf(Role.class))
			.optional("namespace", namespace));
	}

	/**
	 * Tell whether the user has a role in the default permission namespace. Documented as
	 * {@code has_role}.
	 * @param code the code of the role
	 * @return whether the user has it
	 */
	default AuthingCall<Boolean> hasRole(String code) {
		return hasRole(code, null);
	}

	/**
	 * Tell whether the user has a role in a permission namespace. Documented as
	 * {@code has_role}.
	 * @param code the code of the role
	 * @param namespace the code of the namespace; {@code null} for the default one
	 * @return whether the user has it
	 */
	default AuthingCall<Boolean> hasRole(String code, @Nullable String namespace) {
		return listRoles(namespace).map((roles) -> AccessRequests.contains(roles, code));
	}

	/**
	 * List the authorized resources in the default permission namespace. Documented as
	 * {@code list_authorized_resources}.
	 * @return the resources
	 */
	default AuthingCall<Page<AuthorizedResource>> listAuthorizedResources() {
		return listAuthorizedResources(null, null);
	}

	/**
	 * List the authorized resources in a permission namespace. Documented as
	 * {@code list_authorized_resources}.
	 * @param namespace the code of the namespace; {@code null} for the default one
	 * @param resourceType the kind of resources; {@code null} for all
	 * @return the resources
	 */
	default AuthingCall<Page<AuthorizedResource>> listAuthorizedResources(@Nullable String namespace,
			@Nullable ResourceType resourceType) {
		GraphQlDocument document = GraphQlDocument.ofUser("listUserAuthorizedResources",
				new GraphQlDocument.Field("authorizedResources", List.of("namespace", "resourceType")),
				AuthorizedResource.class);
		return call(
				AccessRequests.of("listAuthorizedResources", document, AnswerReader.pageOf(AuthorizedResource.class))
					.optional("namespace", namespace)
					.optional("resourceType", (resourceType != null) ? resourceType.name() : null));
	}

}
