package io.github.authingspring.client;

import io.github.authingspring.client.model.Page;
import io.github.authingspring.client.model.Role;

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
