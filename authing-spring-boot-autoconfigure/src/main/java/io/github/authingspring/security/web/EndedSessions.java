package io.github.authingspring.security.web;

import java.util.ArrayList;
import java.util.List;

import io.github.authingspring.security.AuthingAuthentication;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContext;

/**
 * Sign-ins whose sessions are ended, to tell of when all of them have.
 */
final class EndedSessions {

	private final List<AuthingAuthentication> ended = new ArrayList<>();

	/**
	 * Return who is signed in by what is stored in a session.
	 */
	static @Nullable AuthingAuthentication user(@Nullable Object stored, String userId) {
		return (stored instanceof SecurityContext context
				&& context.getAuthentication() instanceof AuthingAuthentication user
				&& user.getPrincipal().id().equals(userId)) ? user : null;
	}

	void add(@Nullable AuthingAuthentication user) {
		if (user != null) {
			this.ended.add(user);
		}
	}

	/**
	 * Tell of all of them, whatever a listener makes of one.
	 */
	void publish(ApplicationEventPublisher events) {
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
