package io.github.authingspring.security.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingInstances;
import io.github.authingspring.security.EndedSessions;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Sessions that each instance keeps in its own servlet container. An instance ends its
 * own and tells the others. Sessions that the container restored from a disk are not
 * among them.
 */
public final class ContainerSessions implements AuthingSessions, HttpSessionListener, HttpSessionIdListener {

	private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();

	private final AuthingInstances others;

	private final ApplicationEventPublisher events;

	/**
	 * Create a registry.
	 * @param others the other instances of the application
	 * @param events tells of sessions that were ended
	 */
	public ContainerSessions(AuthingInstances others, ApplicationEventPublisher events) {
		this.others = others;
		this.events = events;
		others.listen((notice) -> {
			if (notice.kind() == AuthingInstances.Kind.SESSIONS && notice.userId() != null) {
				endAll(notice.userId(), null).publish(this.events);
			}
		});
	}

	@Override
	public void kickoutOthers(String userId, @Nullable String sessionId) {
		EndedSessions ended = endAll(userId, sessionId);
		try {
			this.others.tell(new AuthingInstances.Notice(AuthingInstances.Kind.SESSIONS, userId));
		}
		finally {
			ended.publish(this.events); // which may take long, or fail
		}
	}

	private EndedSessions endAll(String userId, @Nullable String but) {
		EndedSessions ended = new EndedSessions();
		this.sessions.values().forEach((session) -> {
			if (!session.getId().equals(but)) {
				ended.add(end(session, userId));
			}
		});
		return ended;
	}

	private static @Nullable AuthingAuthentication end(HttpSession session, String userId) {
		try {
			AuthingAuthentication user = EndedSessions
				.user(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY), userId);
			if (user != null) {
				session.invalidate();
			}
			return user;
		}
		catch (IllegalStateException ex) {
			return null; // it has ended already
		}
	}

	@Override
	public void sessionCreated(HttpSessionEvent event) {
		this.sessions.put(event.getSession().getId(), event.getSession());
	}

	@Override
	public void sessionDestroyed(HttpSessionEvent event) {
		this.sessions.remove(event.getSession().getId());
	}

	@Override
	public void sessionIdChanged(HttpSessionEvent event, String formerId) {
		this.sessions.put(event.getSession().getId(), event.getSession());
		this.sessions.remove(formerId);
	}

}
