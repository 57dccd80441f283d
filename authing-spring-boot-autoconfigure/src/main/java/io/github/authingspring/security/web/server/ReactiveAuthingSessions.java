package io.github.authingspring.security.web.server;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The sessions of users of a reactive application, on all its instances. Of sessions that
 * are ended here Authing is told as of a sign-out, so that their tokens end too; a
 * {@link org.springframework.security.authentication.event.LogoutSuccessEvent} is
 * published for each, on a thread that may block. The refresh token of a sign-in on
 * Authing's page is not revoked. Bearer tokens that programs hold are no sessions.
 * <p>
 * Where each instance keeps its own sessions, one that cannot hear the others at that
 * time keeps them. A sign-in that is under way may still succeed.
 */
public interface ReactiveAuthingSessions {

	/**
	 * End all sessions of a user.
	 * @param userId the id of the user
	 * @return completes when they have ended; fails if the sessions cannot be reached,
	 * when some may have ended
	 */
	default Mono<Void> kickout(String userId) {
		return kickoutOthers(userId, null);
	}

	/**
	 * End all sessions of a user but one: what to offer whoever changes a password.
	 * @param userId the id of the user
	 * @param sessionId the id of the session that stays; {@code null} for none
	 * @return completes when they have ended; fails if the sessions cannot be reached,
	 * when some may have ended
	 */
	Mono<Void> kickoutOthers(String userId, @Nullable String sessionId);

}
