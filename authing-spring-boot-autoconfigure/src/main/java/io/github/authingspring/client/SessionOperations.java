package io.github.authingspring.client;

import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.LoginStatus;
import io.github.authingspring.client.model.RefreshedToken;
import io.github.authingspring.client.model.User;

import org.springframework.lang.CheckReturnValue;

/**
 * The session of the signed-in user at Authing.
 */
@CheckReturnValue
public interface SessionOperations extends AuthingOperations {

	/**
	 * Ask whether the token is good. Documented as {@code check_login_status}. A token
	 * that is not good is an answer, not an error.
	 * @return the state of the token
	 */
	default AuthingCall<LoginStatus> checkLoginStatus() {
		GraphQlDocument document = GraphQlDocument.query("checkLoginStatus", LoginStatus.class);
		return call(AuthingRequest.graphQl("checkLoginStatus", document, AnswerReader.of(LoginStatus.class))
			.at(Endpoint::authenticated)
			.with("token", new RequestValue.OwnToken()));
	}

	/**
	 * Read the user, or fail if the token is not good. Documented as
	 * {@code check_logged_in}.
	 * @return the user
	 * @throws LoginExpiredException (when executed) if the token is not good
	 */
	default AuthingCall<User> checkLoggedIn() {
		return call(AuthingRequest.get("checkLoggedIn", "/api/v2/users/me", AnswerReader.of(User.class))
			.at(Endpoint::authenticated));
	}

	/**
	 * Exchange the token for a new one. Documented as {@code refresh_token}. The old
	 * token stays good until it expires. Sent once.
	 * @return the new token, which speaks of the same user
	 */
	default AuthingCall<RefreshedToken> refreshToken() {
		GraphQlDocument document = GraphQlDocument.mutation("refreshToken", RefreshedToken.class);
		return call(
				AuthingRequest.graphQl("refreshToken", document, AnswerReader.refreshed()).at(Endpoint::authenticated));
	}

	/**
	 * End the session; the token is refused afterwards. Documented as {@code logout}. A
	 * token that is already expired or revoked counts as success. Sent once.
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> logout() {
		return call(AuthingRequest.get("logout", "/api/v2/logout", AnswerReader.acknowledgement())
			.at((endpoint) -> endpoint.authenticated().sentOnce())
			.with("app_id", new RequestValue.AppId()))
			.recover(LoginExpiredException.class, new CommonMessage(200, null));
	}

}
