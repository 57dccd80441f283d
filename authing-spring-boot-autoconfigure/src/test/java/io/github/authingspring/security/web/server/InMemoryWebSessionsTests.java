package io.github.authingspring.security.web.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.authingspring.security.AuthingInstances;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class InMemoryWebSessionsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final List<String> happened = Collections.synchronizedList(new ArrayList<>());

	private final InMemoryWebSessionStore store = new InMemoryWebSessionStore();

	private final Others others = new Others();

	private final InMemoryWebSessions sessions = new InMemoryWebSessions(this.store, this.others, (event) -> {
		assertThat(Schedulers.isInNonBlockingThread()).isFalse();
		this.happened.add("Authing is told");
		throw new IllegalStateException("a listener fails");
	});

	@Test
	void othersAreToldBeforeAuthingIsWhateverBecomesOfThat() {
		WebSession session = signedIn("u1");
		assertThatIllegalStateException().isThrownBy(() -> wait(this.sessions.kickout("u1")));
		assertThat(session.isExpired()).isTrue();
		assertThat(this.happened).containsExactly("others are told of u1", "Authing is told");
	}

	@Test
	void eachSessionIsToldOfThoughAListenerFails() {
		signedIn("u1");
		signedIn("u1");
		assertThatIllegalStateException().isThrownBy(() -> wait(this.sessions.kickout("u1")));
		assertThat(this.happened).containsExactly("others are told of u1", "Authing is told", "Authing is told");
		this.happened.clear();
		wait(this.sessions.kickout("u1"));
		assertThat(this.happened).containsExactly("others are told of u1");
	}

	@Test
	void authingIsToldThoughOthersCannotBe() {
		WebSession session = signedIn("u1");
		this.others.away = true;
		assertThatIllegalStateException().isThrownBy(() -> wait(this.sessions.kickout("u1")));
		assertThat(session.isExpired()).isTrue();
		assertThat(this.happened).containsExactly("Authing is told");
	}

	@Test
	void sessionsOfOthersAndTheOneThatIsToStayStay() {
		WebSession own = signedIn("u1");
		WebSession another = signedIn("u2");
		WebSession foreign = session();
		foreign.getAttributes()
			.put(Sessions.CONTEXT, new SecurityContextImpl(new TestingAuthenticationToken("u1", "secret")));
		wait(this.sessions.kickoutOthers("u1", own.getId()));
		assertThat(this.store.getSessions()).containsOnlyKeys(own.getId(), another.getId(), foreign.getId());
	}

	@Test
	void nothingHappensBeforeItIsSubscribedTo() {
		signedIn("u1");
		assertThat(this.sessions.kickout("u1")).isNotNull();
		assertThat(this.store.getSessions()).hasSize(1);
	}

	@Test
	void whatOthersTellIsDone() {
		WebSession session = signedIn("u1");
		this.others.listener.accept(new AuthingInstances.Notice(AuthingInstances.Kind.PERMISSIONS, "u1"));
		assertThat(session.isExpired()).isFalse();
		this.others.listener.accept(new AuthingInstances.Notice(AuthingInstances.Kind.SESSIONS, "u1"));
		assertThat(session.isExpired()).isTrue();
		assertThat(this.happened).doesNotContain("others are told of u1");
	}

	@Test
	void requestThatIsUnderWayDoesNotBringTheSignInBack() {
		WebSession session = signedIn("u1");
		String id = session.getId();
		WebSession underWay = this.store.retrieveSession(id).block(PATIENCE);
		assertThatIllegalStateException().isThrownBy(() -> wait(this.sessions.kickout("u1")));
		underWay.getAttributes().put(Sessions.CONTEXT, Sessions.signIn("u1"));
		wait(underWay.changeSessionId().onErrorComplete().then(underWay.save().onErrorComplete()));
		for (String any : List.of(id, underWay.getId())) {
			assertThat(this.store.retrieveSession(any).blockOptional(PATIENCE)).isEmpty();
		}
	}

	@Test
	void goesOnThoughNobodyWaits() throws InterruptedException {
		signedIn("u1");
		CountDownLatch told = new CountDownLatch(1);
		InMemoryWebSessions left = new InMemoryWebSessions(this.store, this.others, (event) -> told.countDown());
		this.others.busy = new CountDownLatch(1);
		Disposable waiting = left.kickout("u1").subscribe();
		waiting.dispose();
		this.others.busy.countDown();
		assertThat(told.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(this.happened).containsExactly("others are told of u1");
	}

	private WebSession signedIn(String userId) {
		WebSession session = session();
		session.getAttributes().put(Sessions.CONTEXT, Sessions.signIn(userId));
		return session;
	}

	private WebSession session() {
		WebSession session = this.store.createWebSession().blockOptional(PATIENCE).orElseThrow();
		session.start();
		wait(session.save());
		return session;
	}

	private static void wait(Mono<Void> call) {
		call.subscribeOn(Schedulers.parallel()).block(PATIENCE);
	}

	private final class Others implements AuthingInstances {

		private Consumer<Notice> listener = (notice) -> {
		};

		private boolean away;

		private CountDownLatch busy = new CountDownLatch(0);

		@Override
		public void tell(Notice notice) {
			assertThat(Schedulers.isInNonBlockingThread()).isFalse();
			assertThatNoException().isThrownBy(() -> this.busy.await());
			if (this.away) {
				throw new IllegalStateException("nobody can be told");
			}
			InMemoryWebSessionsTests.this.happened.add("others are told of " + notice.userId());
		}

		@Override
		public void listen(Consumer<Notice> listener) {
			this.listener = listener;
		}

	}

}
