package io.github.authingspring.security.web;

import io.github.authingspring.security.EndedSessions;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions in a store that all instances share and that finds them by user.
 *
 * @param <S> the type of the sessions
 */
public final class IndexedSessions<S extends Session> implements AuthingSessions {

	private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

	private final FindByIndexNameSessionRepository<S> sessions;

	private final ApplicationEventPublisher events;

	/**
	 * Create an access.
	 * @param sessions the store
	 * @param events tells of sessions that were ended
	 */
	public IndexedSessions(FindByIndexNameSessionRepository<S> sessions, ApplicationEventPublisher events) {
		this.sessions = sessions;
		this.events = events;
	}

	@Override
	public void kickoutOthers(String userId, @Nullable String sessionId) {
		EndedSessions ended = new EndedSessions();
		try {
			this.sessions.findByPrincipalName(userId).forEach((id, session) -> {
				if (!id.equals(sessionId)) {
					end(session, userId, ended);
				}
			});
		}
		finally {
			ended.publish(this.events);
		}
	}

	/**
	 * A request that is under way may bring a deleted session back, but not the sign-in
	 * in it.
	 */
	private void end(S session, String userId, EndedSessions ended) {
		Object stored = session.getAttribute(CONTEXT);
		if (EndedSessions.includes(stored, userId)) {
			session.removeAttribute(CONTEXT);
			this.sessions.save(session);
			this.sessions.deleteById(session.getId());
			ended.add(EndedSessions.user(stored, userId));
		}
	}

}
