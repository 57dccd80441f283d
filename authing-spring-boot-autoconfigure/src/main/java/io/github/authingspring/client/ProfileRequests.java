package io.github.authingspring.client;

import io.github.authingspring.client.model.User;

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

}
