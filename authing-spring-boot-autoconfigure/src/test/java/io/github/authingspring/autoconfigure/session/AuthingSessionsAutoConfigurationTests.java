package io.github.authingspring.autoconfigure.session;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.security.web.AuthingSessions;
import io.github.authingspring.security.web.ContainerSessions;
import io.github.authingspring.security.web.IndexedSessions;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

class AuthingSessionsAutoConfigurationTests {

	private static final AutoConfigurations OURS = AutoConfigurations.of(AuthingAutoConfiguration.class,
			AuthingSecurityAutoConfiguration.class, AuthingSessionsAutoConfiguration.class);

	private static final String[] KEYS = { "authing.app-id=app", "authing.app-host=http://stub.invalid",
			"authing.client.allow-http=true" };

	private final WebApplicationContextRunner web = new WebApplicationContextRunner().withConfiguration(OURS)
		.withPropertyValues(KEYS);

	@Test
	void sessionsOfTheContainerAreEndedInTheContainer() {
		this.web
			.run((context) -> assertThat(context).getBean(AuthingSessions.class).isInstanceOf(ContainerSessions.class));
		this.web.withClassLoader(new FilteredClassLoader("org.springframework.session"))
			.run((context) -> assertThat(context).getBean(AuthingSessions.class).isInstanceOf(ContainerSessions.class));
	}

	@Test
	void sessionsThatAreIndexedAreEndedInTheirStore() {
		this.web.withBean(FindByIndexNameSessionRepository.class, () -> mock(FindByIndexNameSessionRepository.class))
			.run((context) -> assertThat(context).getBean(AuthingSessions.class).isInstanceOf(IndexedSessions.class));
	}

	@Test
	void sessionsWithoutIndexAreAMistakeOnlyWhereTheyAreToBeEnded() {
		this.web.withBean(SessionRepository.class, () -> mock(SessionRepository.class)).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> context.getBean(AuthingSessions.class))
				.havingRootCause()
				.withMessageContaining("the session repository has no index");
		});
	}

	@Test
	void reactiveApplicationsHaveOthers() {
		new ReactiveWebApplicationContextRunner().withConfiguration(OURS)
			.withPropertyValues(KEYS)
			.run((context) -> assertThat(context).doesNotHaveBean(AuthingSessions.class));
	}

}
