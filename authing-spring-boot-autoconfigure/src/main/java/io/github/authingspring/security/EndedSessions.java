package io.github.authingspring.security;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContext;

/**
 * Sign-ins whose sessions are ended, to tell of when all of them have. One for each time
 * that sessions are ended, the same for servlet and reactive applications.
 */
public final class EndedSessions {

	private final List<AuthingAuthentication> ended = new ArrayList<>();

	/**
	 * Return who is signed in by what is stored in a session.
	 * @param stored the security context; {@code null} if there is none
	 * @param userId the id of the user
	 * @return the sign-in; {@code null} if it is not one of the user
	 */
	public static @Nullable AuthingAuthentication user(@Nullable Object stored, String userId) {
		return (stored instanceof SecurityContext context
				&& context.getAuthentication() instanceof AuthingAuthentication user
				&& user.getPrincipal().id().equals(userId)) ? user : null;
	}

	/**
	 * Tell whether a session that was found by the name of the user is to end. What is
	 * stored may be unreadable; then the name counts. Users of other providers may have
	 * the same name.
	 * @param stored the security context; {@code null} if there is none or it is
	 * unreadable
	 * @param userId the id of the user
	 * @return whether the session is one of the user
	 */
	public static boolean includes(@Nullable Object stored, String userId) {
		return user(stored, userId) != null || !(stored instanceof SecurityContext);
	}

	/**
	 * Add a sign-in whose session has ended.
	 * @param user the sign-in; {@code null} for none
	 */
	public void add(@Nullable AuthingAuthentication user) {
		if (user != null) {
			this.ended.add(user);
		}
	}

	/**
	 * Publish a {@link LogoutSuccessEvent} for each, whatever a listener makes of one.
	 * @param events where to publish
	 * @throws RuntimeException if a listener has failed
	 */
	public void publish(ApplicationEventPublisher events) {
		RuntimeException failure = null;
		for (AuthingAuthentication user : this.ended) {
			try {
				events.publishEvent(new LogoutSuccessEvent(user));
			}
			catch (RuntimeException ex) {
				failure = (failure != null) ? failure : ex;
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

}
