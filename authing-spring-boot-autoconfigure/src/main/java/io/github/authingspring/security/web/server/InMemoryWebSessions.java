package io.github.authingspring.security.web.server;

import io.github.authingspring.security.AuthingInstances;
import io.github.authingspring.security.EndedSessions;
import io.github.authingspring.security.Uncancellable;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;

/**
 * Sessions that each instance keeps in its own memory. An instance ends its own and tells
 * the others.
 */
public final class InMemoryWebSessions implements ReactiveAuthingSessions {

	private static final Log logger = LogFactory.getLog(InMemoryWebSessions.class);

	private static final String CONTEXT = WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

	private final InMemoryWebSessionStore store;

	private final AuthingInstances others;

	private final SessionEndings endings;

	/**
	 * Create an access.
	 * @param store where the sessions are
	 * @param others the other instances of the application
	 * @param events tells of sessions that were ended
	 */
	public InMemoryWebSessions(InMemoryWebSessionStore store, AuthingInstances others,
			ApplicationEventPublisher events) {
		this.store = store;
		this.others = others;
		this.endings = new SessionEndings(events);
		others.listen(this::hear);
	}

	private void hear(AuthingInstances.Notice notice) {
		String userId = notice.userId();
		if (notice.kind() == AuthingInstances.Kind.SESSIONS && userId != null) {
			this.endings.tellOf((ended) -> endAll(userId, null, ended))
				.subscribe(null,
						(ex) -> logger.warn("Sessions were ended by another instance, and a listener failed", ex));
		}
	}

	@Override
	public Mono<Void> kickoutOthers(String userId, @Nullable String sessionId) {
		AuthingInstances.Notice notice = new AuthingInstances.Notice(AuthingInstances.Kind.SESSIONS, userId);
		return this.endings.tellOf((ended) -> endAll(userId, sessionId, ended)
			.then(Uncancellable.blocking(() -> this.others.tell(notice))));
	}

	/**
	 * Looks twice: while a session is given another id, it is not there for a moment.
	 */
	private Mono<Void> endAll(String userId, @Nullable String but, EndedSessions ended) {
		return Flux.defer(() -> Flux.fromIterable(this.store.getSessions().values()))
			.repeat(1)
			.filter((session) -> !session.getId().equals(but))
			.filter((session) -> EndedSessions.user(session.getAttribute(CONTEXT), userId) != null)
			.concatMap((session) -> end(session, userId, ended))
			.then();
	}

	/**
	 * Whoever removes the sign-in is the one to tell of it. A request that is under way
	 * has the same session, which the store does not take back.
	 */
	private static Mono<Void> end(WebSession session, String userId, EndedSessions ended) {
		return Mono.defer(() -> {
			ended.add(EndedSessions.user(session.getAttributes().remove(CONTEXT), userId));
			return session.invalidate();
		});
	}

}
