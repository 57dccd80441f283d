package io.github.authingspring.client;

import io.github.authingspring.client.model.User;

/**
 * The beginning of registrations.
 */
final class RegistrationRequests {

	private RegistrationRequests() {
	}

	static AuthingRequest<User> of(String operation, String inputType) {
		return AuthingRequest.graphQl(operation, GraphQlDocument.mutation(operation, User.class).input(inputType),
				AnswerReader.perhapsSignedIn());
	}

}
