package io.github.authingspring.security.web.server;

import java.util.Map;

import io.github.authingspring.security.EndedSessions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.session.ReactiveFindByIndexNameSessionRepository;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions in a store that all instances share and that finds them by user.
 *
 * @param <S> the type of the sessions
 */
public final class IndexedWebSessions<S extends Session> implements ReactiveAuthingSessions {

	private static final String CONTEXT = WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

	private final ReactiveFindByIndexNameSessionRepository<S> index;

	private final ReactiveSessionRepository<S> sessions;

	private final SessionEndings endings;

	/**
	 * Create an access.
	 * @param index finds sessions by user
	 * @param sessions the store, mostly the same object
	 * @param events tells of sessions that were ended
	 */
	public IndexedWebSessions(ReactiveFindByIndexNameSessionRepository<S> index, ReactiveSessionRepository<S> sessions,
			ApplicationEventPublisher events) {
		this.index = index;
		this.sessions = sessions;
		this.endings = new SessionEndings(events);
	}

	@Override
	public Mono<Void> kickoutOthers(String userId, @Nullable String sessionId) {
		return this.endings.tellOf((ended) -> this.index.findByPrincipalName(userId)
			.flatMapIterable(Map::values)
			.filter((session) -> !session.getId().equals(sessionId))
			.filter((session) -> EndedSessions.includes(session.getAttribute(CONTEXT), userId))
			.concatMap((session) -> end(session, userId, ended))
			.then());
	}

	/**
	 * A request that is under way may bring a deleted session back, but not the sign-in
	 * in it.
	 */
	private Mono<Void> end(S session, String userId, EndedSessions ended) {
		return Mono.defer(() -> {
			Object stored = session.getAttribute(CONTEXT);
			session.removeAttribute(CONTEXT);
			return this.sessions.save(session)
				.then(this.sessions.deleteById(session.getId()))
				.doOnSuccess((done) -> ended.add(EndedSessions.user(stored, userId)));
		});
	}

}
