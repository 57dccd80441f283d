package io.github.authingspring.client;

import io.github.authingspring.client.model.User;

import org.springframework.util.Assert;

/**
 * Requests for the profile of the signed-in user.
 */
final class ProfileRequests {

	private ProfileRequests() {
	}

	static AuthingRequest<User> currentUser() {
		return AuthingRequest.get("getCurrentUser", "/api/v2/users/me", AnswerReader.of(User.class))
			.at(Endpoint::authenticated);
	}

	static AuthingRequest<User> update(ProfileUpdate update) {
		Assert.isTrue(!update.isEmpty(), "'update' of 'updateProfile' must not be empty");
		GraphQlDocument document = GraphQlDocument.mutation("updateUser", User.class).type("input", "UpdateUserInput!");
		return AuthingRequest.graphQl("updateProfile", document, AnswerReader.of(User.class))
			.at(Endpoint::authenticated)
			.with("input", new RequestValue.Plain(update.values()));
	}

}
