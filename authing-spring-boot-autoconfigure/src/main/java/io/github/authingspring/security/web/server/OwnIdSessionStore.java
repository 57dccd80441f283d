package io.github.authingspring.security.web.server;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;

import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;

/**
 * Sessions in memory of which each request knows only the id that it came with or that it
 * was given itself. Without it requests share their session, and one that is under way
 * with a planted id would be answered with the id that somebody else has got by signing
 * in, or act as whoever that is. What is stored is what the other store stores.
 */
public final class OwnIdSessionStore extends InMemoryWebSessionStore {

	private final InMemoryWebSessionStore sessions;

	private final Set<String> changing = ConcurrentHashMap.newKeySet();

	/**
	 * Create a store.
	 * @param sessions keeps the sessions
	 */
	public OwnIdSessionStore(InMemoryWebSessionStore sessions) {
		this.sessions = sessions;
	}

	@Override
	public Mono<WebSession> createWebSession() {
		return createShared().map((session) -> new OwnIdSession(this, session, session.getId()));
	}

	Mono<WebSession> createShared() {
		return this.sessions.createWebSession();
	}

	/**
	 * One that is saved while it gets another id may be there by the former one for a
	 * moment.
	 */
	@Override
	public Mono<WebSession> retrieveSession(String id) {
		return this.sessions.retrieveSession(id)
			.filter((session) -> session.getId().equals(id))
			.map((session) -> new OwnIdSession(this, session, id));
	}

	@Override
	public Mono<Void> removeSession(String id) {
		return this.sessions.removeSession(id);
	}

	@Override
	public Mono<WebSession> updateLastAccessTime(WebSession session) {
		WebSession shared = (session instanceof OwnIdSession own) ? own.shared() : session;
		return this.sessions.updateLastAccessTime(shared).thenReturn(session);
	}

	/**
	 * Reserve the change of an id, which one request at most can do.
	 * @return whether no other request is at it
	 */
	boolean beginChange(String id) {
		return this.changing.add(id);
	}

	void endChange(String id) {
		this.changing.remove(id);
	}

	@Override
	public Map<String, WebSession> getSessions() {
		return this.sessions.getSessions();
	}

	@Override
	public void removeExpiredSessions() {
		this.sessions.removeExpiredSessions();
	}

	@Override
	public void setMaxSessions(int maxSessions) {
		this.sessions.setMaxSessions(maxSessions);
	}

	@Override
	public int getMaxSessions() {
		return this.sessions.getMaxSessions();
	}

	@Override
	public void setClock(Clock clock) {
		this.sessions.setClock(clock);
	}

	@Override
	public Clock getClock() {
		return this.sessions.getClock();
	}

}
