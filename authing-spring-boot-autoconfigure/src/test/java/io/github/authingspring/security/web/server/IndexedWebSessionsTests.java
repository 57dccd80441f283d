package io.github.authingspring.security.web.server;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.MapSession;
import org.springframework.session.ReactiveFindByIndexNameSessionRepository;
import org.springframework.session.ReactiveSessionRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IndexedWebSessionsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final List<Object> told = new CopyOnWriteArrayList<>();

	private final Store store = new Store();

	private final IndexedWebSessions<MapSession> sessions = new IndexedWebSessions<>(this.store, this.store,
			this.told::add);

	@Test
	void authingIsToldOfSessionsThatEndedBeforeTheStoreFailed() {
		this.store.add("1", Sessions.signIn("u1"));
		this.store.add("fails", Sessions.signIn("u1"));
		assertThatIllegalStateException().isThrownBy(() -> this.sessions.kickout("u1").block(PATIENCE));
		assertThat(this.told).hasSize(1);
	}

	@Test
	void unreadableSignInsEndAndThoseOfOtherProvidersDoNot() {
		this.store.add("unreadable", "something");
		this.store.add("own", Sessions.signIn("u1"));
		this.store.add("foreign", new SecurityContextImpl(new TestingAuthenticationToken("u1", "secret")));
		this.sessions.kickoutOthers("u1", "own").block(PATIENCE);
		assertThat(this.store.sessions).containsOnlyKeys("own", "foreign");
		assertThat(this.told).isEmpty();
	}

	private static final class Store
			implements ReactiveFindByIndexNameSessionRepository<MapSession>, ReactiveSessionRepository<MapSession> {

		private final Map<String, MapSession> sessions = Collections.synchronizedMap(new LinkedHashMap<>());

		void add(String id, Object context) {
			MapSession session = new MapSession(id);
			session.setAttribute(Sessions.CONTEXT, context);
			this.sessions.put(id, session);
		}

		@Override
		public Mono<Map<String, MapSession>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
			return Mono.fromSupplier(() -> new LinkedHashMap<>(this.sessions));
		}

		@Override
		public Mono<Void> deleteById(String id) {
			return id.equals("fails") ? Mono.error(() -> new IllegalStateException("the store fails"))
					: Mono.fromRunnable(() -> this.sessions.remove(id));
		}

		@Override
		public Mono<MapSession> createSession() {
			return Mono.fromSupplier(MapSession::new);
		}

		@Override
		public Mono<Void> save(MapSession session) {
			return Mono.empty();
		}

		@Override
		public Mono<MapSession> findById(String id) {
			return Mono.justOrEmpty(this.sessions.get(id));
		}

	}

}
