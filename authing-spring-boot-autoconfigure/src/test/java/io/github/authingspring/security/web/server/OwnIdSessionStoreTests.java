package io.github.authingspring.security.web.server;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;

import static org.assertj.core.api.Assertions.assertThat;

class OwnIdSessionStoreTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final InMemoryWebSessionStore shared = new InMemoryWebSessionStore();

	private final OwnIdSessionStore store = new OwnIdSessionStore(this.shared);

	@Test
	void requestKnowsTheIdThatItCameWith() {
		WebSession session = session();
		String planted = session.getId();
		WebSession other = find(planted);
		wait(session.changeSessionId());
		assertThat(other.getId()).isEqualTo(planted).isNotEqualTo(session.getId());
		assertThat(this.store.getSessions()).containsOnlyKeys(session.getId());
	}

	@Test
	void attributesAreShared() {
		WebSession session = session();
		WebSession other = find(session.getId());
		other.getAttributes().put("name", "value");
		assertThat(session.<String>getAttribute("name")).isEqualTo("value");
		wait(session.changeSessionId());
		assertThat(session.<String>getAttribute("name")).isEqualTo("value");
	}

	@Test
	void whoDoesNotKnowTheIdSeesNothingAndLeavesNothing() {
		WebSession session = session();
		WebSession other = find(session.getId());
		wait(session.changeSessionId());
		session.getAttributes().put("user", "victim");
		assertThat(other.getAttributes()).isEmpty();
		other.getAttributes().put("name", "value");
		wait(other.save());
		assertThat(other.<String>getAttribute("name")).isEqualTo("value");
		assertThat(session.getAttributes()).containsOnlyKeys("user");
		assertThat(this.store.getSessions()).containsOnlyKeys(session.getId());
		assertThat(this.store.retrieveSession(other.getId()).blockOptional(PATIENCE)).isEmpty();
	}

	@Test
	void endIsShared() {
		WebSession session = session();
		WebSession other = find(session.getId());
		wait(session.changeSessionId());
		wait(other.invalidate());
		assertThat(session.isExpired()).isTrue();
		assertThat(this.store.getSessions()).isEmpty();
	}

	@Test
	void whoChangesTheIdLaterGetsAnotherSession() {
		WebSession session = session();
		WebSession later = find(session.getId());
		wait(session.changeSessionId());
		session.getAttributes().put("name", "value");
		wait(later.changeSessionId());
		assertThat(later.getAttributes()).isEmpty();
		assertThat(this.store.getSessions()).containsOnlyKeys(session.getId(), later.getId());
		wait(session.changeSessionId());
		wait(later.changeSessionId());
		assertThat(this.store.getSessions()).containsOnlyKeys(session.getId(), later.getId());
	}

	@Test
	void requestsThatChangeTheIdAtOnceHaveASessionEach() {
		for (int i = 0; i < 100; i++) {
			String id = session().getId();
			List<WebSession> requests = IntStream.range(0, 4).mapToObj((n) -> find(id)).toList();
			wait(Flux.fromIterable(requests)
				.flatMap((request) -> request.changeSessionId().subscribeOn(Schedulers.parallel()))
				.then());
			Set<String> ids = new HashSet<>();
			requests.forEach((request) -> ids.add(request.getId()));
			assertThat(ids).hasSize(4).doesNotContain(id);
			requests.forEach((request) -> request.getAttributes().put("of", request.getId()));
			requests.forEach((request) -> assertThat(request.<String>getAttribute("of")).isEqualTo(request.getId()));
		}
	}

	@Test
	void formerIdIsNotBroughtBackBySaving() {
		for (int i = 0; i < 500; i++) {
			WebSession session = session();
			WebSession other = find(session.getId());
			Mono<Void> saves = Flux.range(0, 50).concatMap((n) -> other.save()).then();
			wait(Mono.when(saves.subscribeOn(Schedulers.parallel()), session.changeSessionId()));
			assertThat(this.store.retrieveSession(other.getId()).blockOptional(PATIENCE)).isEmpty();
			assertThat(this.store.getSessions()).containsOnlyKeys(session.getId());
			wait(session.invalidate());
		}
	}

	@Test
	void changeIsDoneThoughNobodyWaits() {
		for (int i = 0; i < 100; i++) {
			WebSession session = session();
			WebSession other = find(session.getId());
			session.changeSessionId().subscribe().dispose();
			wait(other.changeSessionId());
			assertThat(other.getId()).isNotEqualTo(session.getId());
			wait(session.invalidate());
			assertThat(other.isExpired()).isFalse();
		}
	}

	@Test
	void accessIsNotedInTheSharedSession() {
		WebSession session = session();
		this.store.setClock(Clock.offset(this.store.getClock(), Duration.ofMinutes(20)));
		assertThat(this.store.updateLastAccessTime(session).block(PATIENCE)).isSameAs(session);
		this.store.setClock(Clock.offset(this.store.getClock(), Duration.ofMinutes(20)));
		this.store.removeExpiredSessions();
		assertThat(this.shared.getSessions()).containsOnlyKeys(session.getId());
	}

	@Test
	void limitIsThatOfTheOtherStore() {
		this.store.setMaxSessions(7);
		assertThat(this.store.getMaxSessions()).isEqualTo(7);
		assertThat(this.shared.getMaxSessions()).isEqualTo(7);
	}

	private WebSession session() {
		WebSession session = this.store.createWebSession().blockOptional(PATIENCE).orElseThrow();
		session.start();
		wait(session.save());
		return session;
	}

	private WebSession find(String id) {
		return this.store.retrieveSession(id).blockOptional(PATIENCE).orElseThrow();
	}

	private static void wait(Mono<Void> call) {
		call.block(PATIENCE);
	}

}
