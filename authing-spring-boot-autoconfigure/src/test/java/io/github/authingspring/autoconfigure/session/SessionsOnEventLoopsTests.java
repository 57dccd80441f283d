package io.github.authingspring.autoconfigure.session;

import java.time.Duration;

import io.github.authingspring.EventLoops;
import io.github.authingspring.security.AuthingInstances;
import io.github.authingspring.security.web.server.InMemoryWebSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for sessions on threads that must not block: whoever blocks one fails.
 */
@Tag("blockhound")
class SessionsOnEventLoopsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@BeforeAll
	static void watch() {
		EventLoops.watch();
	}

	@Test
	void kickoutDoesNotBlockThoughListenersDo() {
		InMemoryWebSessionStore store = new InMemoryWebSessionStore();
		WebSession session = store.createWebSession().block(PATIENCE);
		SecurityContext signIn = (SecurityContext) SessionContent.SIGN_IN_OF_WEBFLUX.create();
		session.getAttributes()
			.put(WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME, signIn);
		session.save().block(PATIENCE);
		InMemoryWebSessions sessions = new InMemoryWebSessions(store, AuthingInstances.none(), (event) -> nap());
		onEventLoop(sessions.kickout(signIn.getAuthentication().getName()));
		assertThat(session.isExpired()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "JSON", "ENCRYPTED" })
	void writingAndReadingDoNotBlock(SessionFormat format) {
		Object signIn = SessionContent.SIGN_IN_OF_WEBFLUX.create();
		Mono<Object> copy = Mono.fromCallable(() -> format.serializer().serialize(signIn))
			.map((written) -> format.serializer().deserialize(written));
		assertThat(onEventLoop(copy)).isEqualTo(signIn);
	}

	private static <T> T onEventLoop(Mono<T> call) {
		return call.subscribeOn(Schedulers.parallel()).block(PATIENCE);
	}

	private static void nap() {
		try {
			Thread.sleep(1);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
