package io.github.authingspring.autoconfigure;

import java.util.function.Consumer;

import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.reactive.AuthingReactiveHostedPageAutoConfiguration;
import io.github.authingspring.autoconfigure.security.servlet.AuthingHostedPageAutoConfiguration;
import io.github.authingspring.autoconfigure.security.stacks.Stack;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.StubAuthing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass(name = "{0}")
@EnumSource
class HostedPageFailureTests {

	private static final String SECRET = "authing.app-secret=0123456789abcdef0123456789abcdef";

	@Parameter
	private Stack stack;

	private AbstractApplicationContextRunner<?, ?, ?> web;

	@BeforeEach
	void prepare() {
		this.web = this.stack.contexts()
			.withConfiguration(
					AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
							AuthingHostedPageAutoConfiguration.class, AuthingReactiveHostedPageAutoConfiguration.class))
			.withPropertyValues("authing.app-id=app", "authing.app-host=https://example.invalid",
					"authing.login.hosted-page=true");
	}

	@Test
	void secretIsMissing() {
		assertFailure(this.web, (analysis) -> {
			assertThat(analysis.getDescription()).contains("'authing.app-secret' is not");
			assertThat(analysis.getAction()).contains("Set 'authing.app-secret'");
		});
	}

	@Test
	void secretIsTooShortForTheAlgorithm() {
		AbstractApplicationContextRunner<?, ?, ?> weak = this.web
			.withPropertyValues("authing.app-secret=canary-secret");
		assertFailure(weak, (analysis) -> {
			assertThat(analysis.getDescription()).contains("'authing.app-secret' is too short")
				.doesNotContain("canary");
			assertThat(analysis.getAction()).contains("authing.jwt.algorithm=RS256");
		});
		weak.withPropertyValues("authing.jwt.algorithm=RS256")
			.run((context) -> assertThat(context.getStartupFailure()).isNull());
	}

	@Test
	void clientIsMissing() {
		assertFailure(this.web.withPropertyValues(SECRET)
			.withClassLoader(new FilteredClassLoader(OAuth2ClientProperties.class)), (analysis) -> {
				assertThat(analysis.getDescription()).contains("'authing.login.hosted-page'", "not on the class path");
				assertThat(analysis.getAction())
					.contains("org.springframework.boot:spring-boot-starter-security-oauth2-client");
			});
	}

	@Test
	void connectionIsMissing() {
		assertFailure(
				this.web.withPropertyValues(SECRET)
					.withBean(AuthenticationClient.class, () -> new StubAuthing().client()),
				(analysis) -> assertThat(analysis.getAction()).contains("AuthingConnectionDetails"));
	}

	private static void assertFailure(AbstractApplicationContextRunner<?, ?, ?> runner,
			Consumer<FailureAnalysis> requirements) {
		runner.run((context) -> {
			assertThat(context.getStartupFailure()).isNotNull();
			assertThat(new AuthingConfigurationFailureAnalyzer().analyze(context.getStartupFailure()))
				.satisfies(requirements);
		});
	}

}
