package io.github.authingspring.autoconfigure;

import java.util.concurrent.atomic.AtomicReference;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.reactive.AuthingReactiveHostedPageAutoConfiguration;
import io.github.authingspring.autoconfigure.security.servlet.AuthingHostedPageAutoConfiguration;
import io.github.authingspring.autoconfigure.security.stacks.Stack;
import io.github.authingspring.autoconfigure.session.AuthingSessionJsonAutoConfiguration;
import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.security.AuthingTokenDecoder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.ApplicationContextAssertProvider;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Whatever is configured wrongly is told with its key and the way out, in full and
 * without secrets.
 */
@ParameterizedClass(name = "{0}")
@EnumSource
class FailureAnalysisTests {

	private final AtomicReference<ConfigurableApplicationContext> started = new AtomicReference<>();

	@Parameter
	private Stack stack;

	@ParameterizedTest(name = "#64 {0}")
	@MethodSource("io.github.authingspring.autoconfigure.FailureCase#all")
	@DisplayName("#64 mistakes name their key and the way out")
	void mistakeNamesKeyAndWayOut(FailureCase mistake) {
		runner(mistake).run((context) -> {
			FailureAnalysis analysis = StartupFailures.analyze(failure(context), this.started.get());
			String text = analysis.getDescription() + "\n\n-> " + analysis.getAction().strip();
			assertThat(text.replace(taken(), "{taken}")).isEqualTo(mistake.text());
			mistake.secrets().forEach((secret) -> assertThat(text).doesNotContain(secret));
		});
	}

	private static Throwable failure(ApplicationContextAssertProvider<?> context) {
		Throwable failure = context.getStartupFailure();
		return (failure != null) ? failure : catchThrowable(() -> context.getBean(AuthingTokenDecoder.class));
	}

	private AbstractApplicationContextRunner<?, ?, ?> runner(FailureCase mistake) {
		AbstractApplicationContextRunner<?, ?, ?> prepared = this.stack.contexts()
			.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class,
					AuthingSecurityAutoConfiguration.class, AuthingHostedPageAutoConfiguration.class,
					AuthingReactiveHostedPageAutoConfiguration.class, AuthingSessionJsonAutoConfiguration.class))
			.withInitializer(this.started::set);
		for (String key : mistake.properties()) {
			prepared = prepared.withPropertyValues(key.replace("{taken}", taken()));
		}
		if (mistake.has("without emulator")) {
			prepared = prepared.withClassLoader(new FilteredClassLoader(AuthingEmulator.class));
		}
		if (mistake.has("without oauth2-client")) {
			prepared = prepared.withClassLoader(new FilteredClassLoader(OAuth2ClientProperties.class));
		}
		for (String profile : new String[] { "prod", "PRODUCTION" }) {
			if (mistake.has("profile " + profile)) {
				prepared = prepared.withInitializer((context) -> context.getEnvironment().setActiveProfiles(profile));
			}
		}
		return prepared;
	}

	private static String taken() {
		return String.valueOf(SharedEmulator.get().port());
	}

}
