package io.github.authingspring.autoconfigure.security;

import java.time.Duration;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingSessionSettings;
import io.github.authingspring.security.StubAuthing;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class AuthingSessionPropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class))
		.withBean(AuthenticationClient.class, () -> new StubAuthing().client());

	@Test
	void refreshBeforeIsBound() {
		this.runner.run((context) -> assertThat(context.getBean(AuthingSessionSettings.class))
			.isEqualTo(AuthingSessionSettings.defaults()));
		this.runner.withPropertyValues("authing.session.refresh-before=2h")
			.run((context) -> assertThat(context.getBean(AuthingSessionSettings.class).refreshBefore())
				.isEqualTo(Duration.ofHours(2)));
	}

	@Test
	void refreshBeforeMustNotBeNegative() {
		this.runner.withPropertyValues("authing.session.refresh-before=-2h")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("authing.session.refresh-before"));
	}

	@Test
	void settingsOfTheApplicationWin() {
		AuthingSessionSettings own = new AuthingSessionSettings(Duration.ZERO);
		this.runner.withBean(AuthingSessionSettings.class, () -> own)
			.run((context) -> assertThat(context.getBean(AuthingSessionSettings.class)).isSameAs(own));
	}

}
