package io.github.authingspring.client;

import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

/**
 * The beginnings of sign-in requests, which all end in a user with a token.
 */
final class LoginRequests {

	private LoginRequests() {
	}

	static AuthingRequest<User> graphQl(String operation, @Nullable String inputType) {
		GraphQlDocument document = GraphQlDocument.mutation(operation, User.class);
		return AuthingRequest.graphQl(operation, (inputType != null) ? document.input(inputType) : document,
				AnswerReader.signedIn());
	}

	static AuthingRequest<User> rest(String operation, String path) {
		return AuthingRequest.post(operation, path, AnswerReader.signedIn());
	}

}
