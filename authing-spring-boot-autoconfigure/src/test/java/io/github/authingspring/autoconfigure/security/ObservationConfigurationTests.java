package io.github.authingspring.autoconfigure.security;

import java.util.List;

import io.github.authingspring.ObservationRecorder;
import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCallObservationConvention;
import io.github.authingspring.client.DefaultAuthingCallObservationConvention;
import io.github.authingspring.security.AuthingSecurityObservations;
import io.github.authingspring.security.DefaultLoginObservationConvention;
import io.github.authingspring.security.DefaultPermissionLoadObservationConvention;
import io.github.authingspring.security.DefaultSecondFactorObservationConvention;
import io.github.authingspring.security.PermissionMetrics;
import io.github.authingspring.security.PermissionService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link ObservationConfiguration} and the observations of the client.
 */
class ObservationConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class,
				AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=http://127.0.0.1:1");

	private static void call(ApplicationContext context) {
		Throwable unused = catchThrowable(
				() -> context.getBean(AuthenticationClient.class).sendSmsCode("13800000001").execute());
	}

	@Test
	void registryWhenThereIsNoneThenNothingIsObservedOrPublished() {
		this.runner.run((context) -> {
			assertThat(context.getBean(AuthingSecurityObservations.class)).isEqualTo(AuthingSecurityObservations.NONE);
			assertThat(context).doesNotHaveBean(ObservationRegistry.class).doesNotHaveBean(MeterRegistry.class);
			call(context);
		});
	}

	@Test
	void registryOfTheApplicationIsUsed() {
		this.runner.withUserConfiguration(Registry.class).run((context) -> {
			call(context);
			assertThat(context.getBean(ObservationRecorder.class).stopped()).extracting(Observation.Context::getName)
				.containsExactly("authing.client.requests");
			assertThat(context.getBean(AuthingSecurityObservations.class).registry())
				.isSameAs(context.getBean(ObservationRegistry.class));
		});
	}

	@Test
	void conventionsAreReplacedByBeans() {
		this.runner.withUserConfiguration(Registry.class, Conventions.class).run((context) -> {
			call(context);
			assertThat(context.getBean(ObservationRecorder.class).only("own.calls")).isNotNull();
			AuthingSecurityObservations observations = context.getBean(AuthingSecurityObservations.class);
			assertThat(List.of(observations.login(), observations.secondFactor(), observations.permissionLoad()))
				.containsExactly(context.getBean(DefaultLoginObservationConvention.class),
						context.getBean(DefaultSecondFactorObservationConvention.class),
						context.getBean(DefaultPermissionLoadObservationConvention.class));
		});
	}

	@Test
	void metersWhenMicrometerCoreIsMissingThenAbsent() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(PermissionMetrics.class));
		this.runner.withClassLoader(new FilteredClassLoader("io.micrometer.core"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(PermissionService.class)
				.doesNotHaveBean("authingPermissionMetrics"));
	}

	@Configuration(proxyBeanMethods = false)
	static class Registry {

		@Bean
		ObservationRecorder recorder() {
			return new ObservationRecorder();
		}

		@Bean
		ObservationRegistry registry(ObservationRecorder recorder) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(recorder);
			return registry;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Conventions {

		@Bean
		AuthingCallObservationConvention calls() {
			return new DefaultAuthingCallObservationConvention() {

				@Override
				public String getName() {
					return "own.calls";
				}

			};
		}

		@Bean
		DefaultLoginObservationConvention logins() {
			return new DefaultLoginObservationConvention();
		}

		@Bean
		DefaultSecondFactorObservationConvention secondFactors() {
			return new DefaultSecondFactorObservationConvention();
		}

		@Bean
		DefaultPermissionLoadObservationConvention loads() {
			return new DefaultPermissionLoadObservationConvention();
		}

	}

}
