package io.github.authingspring.client;

import io.github.authingspring.client.model.CommonMessage;

/**
 * The beginning of requests that set a password.
 */
final class PasswordRequests {

	private PasswordRequests() {
	}

	static AuthingRequest<CommonMessage> reset(String operation, String field) {
		return AuthingRequest.graphQl(operation, GraphQlDocument.mutation(field, CommonMessage.class),
				AnswerReader.commonMessage());
	}

}
