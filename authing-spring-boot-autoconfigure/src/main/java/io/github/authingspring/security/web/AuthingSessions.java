package io.github.authingspring.security.web;

import org.jspecify.annotations.Nullable;

/**
 * The sessions of users, on all instances of the application. Of sessions that are ended
 * here Authing is told as of a sign-out, so that their tokens end too; a
 * {@link org.springframework.security.authentication.event.LogoutSuccessEvent} is
 * published for each. The refresh token of a sign-in on Authing's page is not revoked.
 * Bearer tokens that programs hold are no sessions.
 * <p>
 * Where each instance keeps its own sessions, one that cannot hear the others at that
 * time keeps them. A sign-in that is under way may still succeed.
 */
public interface AuthingSessions {

	/**
	 * End all sessions of a user.
	 * @param userId the id of the user
	 * @throws RuntimeException if the sessions cannot be reached; some may have ended
	 */
	default void kickout(String userId) {
		kickoutOthers(userId, null);
	}

	/**
	 * End all sessions of a user but one: what to offer whoever changes a password.
	 * @param userId the id of the user
	 * @param sessionId the id of the session that stays; {@code null} for none
	 * @throws RuntimeException if the sessions cannot be reached; some may have ended
	 */
	void kickoutOthers(String userId, @Nullable String sessionId);

}
