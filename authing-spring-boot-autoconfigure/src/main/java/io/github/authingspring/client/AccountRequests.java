package io.github.authingspring.client;

import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.User;

/**
 * The beginning of requests that change an account.
 */
final class AccountRequests {

	private AccountRequests() {
	}

	static AuthingRequest<User> of(String operation) {
		return AuthingRequest.mutation(operation, operation, AnswerReader.of(User.class));
	}

	static AuthingRequest<CommonMessage> link(String operation, String path) {
		return AuthingRequest.post(operation, path, AnswerReader.acknowledgement())
			.at(Endpoint::authenticated)
			.with("primaryUserToken", new RequestValue.OwnToken());
	}

}
