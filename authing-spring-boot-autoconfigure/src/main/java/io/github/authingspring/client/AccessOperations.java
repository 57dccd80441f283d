package io.github.authingspring.client;

import java.util.List;

import io.github.authingspring.client.model.Application;
import io.github.authingspring.client.model.AuthorizedResource;
import io.github.authingspring.client.model.OrgNode;
import io.github.authingspring.client.model.Page;
import io.github.authingspring.client.model.ResourceType;
import io.github.authingspring.client.model.Role;
import io.github.authingspring.client.model.UserDepartment;
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
	 * List the departments that the user belongs to. Documented as
	 * {@code list_departments}.
	 * @return the departments
	 */
	default AuthingCall<Page<UserDepartment>> listDepartments() {
		GraphQlDocument document = GraphQlDocument.ofUser("getUserDepartments",
				new GraphQlDocument.Field("departments", List.of("orgId")), UserDepartment.class);
		return call(AccessRequests.of("listDepartments", document, AnswerReader.pageOf(UserDepartment.class)));
	}

	/**
	 * List the ways from the organisations down to the departments that the user belongs
	 * to. Documented as {@code list_orgs}.
	 * @return the ways, each beginning with the organisation
	 */
	default AuthingCall<List<List<OrgNode>>> listOrgs() {
		return call(AuthingRequest.get("listOrgs", "/api/v2/users/me/orgs", AnswerReader.listOfLists(OrgNode.class))
			.at(Endpoint::authenticated));
	}

	/**
	 * List the first applications that the user may sign in to, ten at the most.
	 * Documented as {@code list_applications}.
	 * @return the applications
	 */
	default AuthingCall<Page<Application>> listApplications() {
		return listApplications(1, 10);
	}

	/**
	 * List the applications that the user may sign in to. Documented as
	 * {@code list_applications}.
	 * @param page the page, beginning with 1
	 * @param limit how many there are on a page
	 * @return the applications
	 * @throws IllegalArgumentException if one is not positive
	 */
	default AuthingCall<Page<Application>> listApplications(int page, int limit) {
		return call(AccessRequests.applications(page, limit));
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
