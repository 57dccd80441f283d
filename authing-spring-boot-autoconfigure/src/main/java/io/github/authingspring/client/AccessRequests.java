package io.github.authingspring.client;

import io.github.authingspring.client.model.Application;
import io.github.authingspring.client.model.Page;
import io.github.authingspring.client.model.Role;

import org.springframework.util.Assert;

/**
 * Requests for what the signed-in user may do.
 */
final class AccessRequests {

	private AccessRequests() {
	}

	static <T> AuthingRequest<T> of(String operation, GraphQlDocument document, AnswerReader<T> reader) {
		return AuthingRequest.graphQl(operation, document, reader)
			.at(Endpoint::authenticated)
			.with("id", new RequestValue.OwnUserId());
	}

	static AuthingRequest<Page<Application>> applications(int page, int limit) {
		Assert.isTrue(page > 0 && limit > 0, "'page' and 'limit' of 'listApplications' must be positive");
		return AuthingRequest
			.get("listApplications", "/api/v2/users/me/applications/allowed", AnswerReader.pageOf(Application.class))
			.at(Endpoint::authenticated)
			.optional("page", page)
			.optional("limit", limit);
	}

	static boolean contains(Page<Role> roles, String code) {
		if (roles.list().stream().anyMatch((role) -> role.code().equals(code))) {
			return true;
		}
		if (!roles.isComplete()) {
			throw AuthingTransportException.answer("hasRole",
					"only %d of %d roles were answered".formatted(roles.list().size(), roles.totalCount()));
		}
		return false;
	}

}
