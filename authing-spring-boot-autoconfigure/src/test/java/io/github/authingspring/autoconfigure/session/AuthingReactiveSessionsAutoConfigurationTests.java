package io.github.authingspring.autoconfigure.session;

import java.time.Duration;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.security.web.AuthingSessions;
import io.github.authingspring.security.web.server.InMemoryWebSessions;
import io.github.authingspring.security.web.server.IndexedWebSessions;
import io.github.authingspring.security.web.server.ReactiveAuthingSessions;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebSessionIdResolverAutoConfiguration;
import org.springframework.session.ReactiveFindByIndexNameSessionRepository;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.server.session.WebSessionStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

class AuthingReactiveSessionsAutoConfigurationTests {

	private static final AutoConfigurations OURS = AutoConfigurations.of(AuthingAutoConfiguration.class,
			AuthingSecurityAutoConfiguration.class, AuthingSessionsAutoConfiguration.class,
			AuthingReactiveSessionsAutoConfiguration.class);

	private static final String[] KEYS = { "authing.app-id=app", "authing.app-host=http://stub.invalid",
			"authing.client.allow-http=true" };

	private final ReactiveWebApplicationContextRunner bare = new ReactiveWebApplicationContextRunner()
		.withConfiguration(OURS)
		.withPropertyValues(KEYS);

	private final ReactiveWebApplicationContextRunner web = this.bare
		.withConfiguration(AutoConfigurations.of(HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class,
				WebSessionIdResolverAutoConfiguration.class));

	@Test
	void sessionsInMemoryAreEndedThere() {
		this.web.run((context) -> assertThat(context).getBean(ReactiveAuthingSessions.class)
			.isInstanceOf(InMemoryWebSessions.class));
		this.web.withClassLoader(new FilteredClassLoader("org.springframework.session", "jakarta.servlet"))
			.run((context) -> assertThat(context).getBean(ReactiveAuthingSessions.class)
				.isInstanceOf(InMemoryWebSessions.class));
	}

	@Test
	void sessionsThatAreIndexedAreEndedInTheirStore() {
		this.web
			.withBean(ReactiveFindByIndexNameSessionRepository.class,
					() -> mock(ReactiveFindByIndexNameSessionRepository.class,
							withSettings().extraInterfaces(ReactiveSessionRepository.class)))
			.withBean("all", ReactiveSessionRepository.class, () -> mock(ReactiveSessionRepository.class))
			.run((context) -> assertThat(context).getBean(ReactiveAuthingSessions.class)
				.isInstanceOf(IndexedWebSessions.class));
	}

	@Test
	void sessionsWithoutIndexAreAMistakeOnlyWhereTheyAreToBeEnded() {
		this.web.withBean(ReactiveSessionRepository.class, () -> mock(ReactiveSessionRepository.class))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThatExceptionOfType(RuntimeException.class)
					.isThrownBy(() -> context.getBean(ReactiveAuthingSessions.class))
					.havingRootCause()
					.withMessageContaining("the session repository has no index");
			});
	}

	@Test
	void storeOfTheApplicationIsAMistakeOnlyWhereSessionsAreToBeEnded() {
		DefaultWebSessionManager own = new DefaultWebSessionManager();
		own.setSessionStore(mock(WebSessionStore.class));
		for (ReactiveWebApplicationContextRunner runner : new ReactiveWebApplicationContextRunner[] { this.bare,
				this.web.withBean("webSessionManager", WebSessionManager.class, () -> own) }) {
			runner.run((context) -> {
				ReactiveAuthingSessions sessions = context.getBean(ReactiveAuthingSessions.class);
				assertThatExceptionOfType(RuntimeException.class)
					.isThrownBy(() -> sessions.kickout("u1").block(Duration.ofSeconds(10)))
					.withMessageContaining("the application's own");
			});
		}
	}

	@Test
	void ownBeanStandsIn() {
		ReactiveAuthingSessions own = mock();
		this.web.withBean(ReactiveAuthingSessions.class, () -> own)
			.run((context) -> assertThat(context.getBean(ReactiveAuthingSessions.class)).isSameAs(own));
	}

	@Test
	void eachKindOfApplicationHasItsOwn() {
		this.web.run((context) -> assertThat(context).doesNotHaveBean(AuthingSessions.class));
		new WebApplicationContextRunner().withConfiguration(OURS)
			.withPropertyValues(KEYS)
			.run((context) -> assertThat(context).doesNotHaveBean(ReactiveAuthingSessions.class));
	}

}
