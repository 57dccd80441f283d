package io.github.authingspring.security.web.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What belongs to a new session id is never there by the former one, which somebody may
 * have planted.
 */
@ParameterizedClass
@ValueSource(booleans = { false, true })
class NewSessionIdTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final InMemoryWebSessionStore store;

	private final DefaultWebSessionManager manager = new DefaultWebSessionManager();

	NewSessionIdTests(boolean ownIds) {
		InMemoryWebSessionStore shared = new InMemoryWebSessionStore();
		this.store = ownIds ? new OwnIdSessionStore(shared) : shared;
		this.manager.setSessionStore(this.store);
	}

	@Test
	void nobodyIsSignedInByTheFormerIdThoughTheRequestIsGivenUp() {
		List<String> former = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			String planted = session();
			former.add(planted);
			new ServerLogins().save(exchange(planted), Sessions.signIn("alice")).subscribe().dispose();
			assertThat(isThere(Sessions.CONTEXT, planted)).isFalse();
		}
		new ServerLogins().save(exchange(session()), Sessions.signIn("alice")).block(PATIENCE);
		assertThat(former).noneMatch((id) -> isThere(Sessions.CONTEXT, id));
	}

	@Test
	void userIsSignedInByTheNewId() {
		String planted = session();
		MockServerWebExchange exchange = exchange(planted);
		new ServerLogins().save(exchange, Sessions.signIn("alice")).block(PATIENCE);
		assertThat(this.store.getSessions()).hasSize(1).doesNotContainKey(planted);
		assertThat(isThere(Sessions.CONTEXT, of(exchange).getId())).isTrue();
	}

	@Test
	void stepIsOpenByTheNewIdAlone() {
		String planted = session();
		MockServerWebExchange exchange = exchange(planted);
		ServerExchange step = step(exchange);
		step.changeSessionId();
		step.keep("step", "open");
		assertThat(step.kept("step")).isEqualTo("open");
		assertThat(isThere("step", planted)).isFalse();
		step.answer(null, Mono.empty()).block(PATIENCE);
		assertThat(isThere("step", planted)).isFalse();
		assertThat(isThere("step", of(exchange).getId())).isTrue();
	}

	@Test
	void stepThatIsForgottenIsNotOpen() {
		MockServerWebExchange exchange = exchange(session());
		ServerExchange step = step(exchange);
		step.keep("step", "former");
		step.changeSessionId();
		assertThat(step.kept("step")).isEqualTo("former");
		step.keep("step", "open");
		step.forget("step");
		assertThat(step.kept("step")).isNull();
		step.answer(null, Mono.empty()).block(PATIENCE);
		assertThat(of(exchange).getAttributes()).isEmpty();
	}

	private boolean isThere(String attribute, String id) {
		WebSession session = this.store.getSessions().get(id);
		return session != null && session.getAttribute(attribute) != null;
	}

	private String session() {
		WebSession session = this.store.createWebSession().blockOptional(PATIENCE).orElseThrow();
		session.start();
		session.save().block(PATIENCE);
		return session.getId();
	}

	private MockServerWebExchange exchange(String session) {
		return MockServerWebExchange.builder(MockServerHttpRequest.get("/").cookie(new HttpCookie("SESSION", session)))
			.sessionManager(this.manager)
			.build();
	}

	private static ServerExchange step(MockServerWebExchange exchange) {
		return new ServerExchange(exchange, of(exchange), RequestContent.UNREAD, new SecurityContextImpl(), null);
	}

	private static WebSession of(MockServerWebExchange exchange) {
		return exchange.getSession().blockOptional(PATIENCE).orElseThrow();
	}

}
