package io.github.authingspring.autoconfigure.health;

import java.time.Duration;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.ReactiveHealthContributorRegistry;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class AuthingHealthContributorAutoConfigurationTests {

	private static final AutoConfigurations ALL = AutoConfigurations.of(AuthingAutoConfiguration.class,
			AuthingHealthContributorAutoConfiguration.class, HealthEndpointAutoConfiguration.class,
			HealthContributorRegistryAutoConfiguration.class, AvailabilityProbesAutoConfiguration.class,
			ApplicationAvailabilityAutoConfiguration.class);

	private final WebApplicationContextRunner servlet = new WebApplicationContextRunner().withConfiguration(ALL)
		.withBean(AuthenticationClient.class, AuthingHealthContributorAutoConfigurationTests::healthy)
		.withPropertyValues("management.endpoint.health.probes.enabled=true",
				"management.endpoint.health.show-components=always");

	private final ReactiveWebApplicationContextRunner reactive = new ReactiveWebApplicationContextRunner()
		.withConfiguration(ALL)
		.withBean(AuthenticationClient.class, AuthingHealthContributorAutoConfigurationTests::healthy);

	@Test
	void partOfTheHealthOfServletApplications() {
		this.servlet.run((context) -> assertThat(context.getBean(HealthEndpoint.class).healthForPath("authing"))
			.satisfies((health) -> assertThat(health.getStatus()).isEqualTo(Status.UP)));
	}

	@Test
	void partOfTheHealthOfReactiveApplications() {
		this.reactive.run((context) -> assertThat(
				context.getBean(ReactiveHealthContributorRegistry.class).getContributor("authing"))
			.isInstanceOf(AuthingHealthIndicator.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "liveness", "readiness" })
	void noPartOfLivenessAndReadiness(String group) {
		this.servlet.run((context) -> {
			HealthEndpointGroups groups = context.getBean(HealthEndpointGroups.class);
			assertThat(groups.get(group)).isNotNull();
			assertThat(groups.get(group).isMember("authing")).isFalse();
			assertThat(groups.getPrimary().isMember("authing")).isTrue();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "management.health.authing.enabled=false", "management.health.defaults.enabled=false",
			"authing.enabled=false" })
	void canBeSwitchedOff(String key) {
		this.servlet.withPropertyValues(key)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("authingHealthContributor"));
	}

	@Test
	void backsOffToOneOfItsName() {
		ReactiveHealthIndicator own = () -> null;
		this.servlet.withBean("authingHealthIndicator", ReactiveHealthIndicator.class, () -> own)
			.run((context) -> assertThat(context).hasBean("authingHealthIndicator")
				.doesNotHaveBean(AuthingHealthIndicator.class));
	}

	@Test
	void absentWithoutBootsHealth() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(AuthingHealthContributorAutoConfiguration.class))
			.withBean(AuthenticationClient.class, AuthingHealthContributorAutoConfigurationTests::healthy)
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("authingHealthContributor"));
	}

	@Test
	void timeToLiveIsBound() {
		this.servlet.withPropertyValues("authing.health.time-to-live=3s")
			.run((context) -> assertThat(context.getBean(AuthingHealthProperties.class).timeToLive())
				.isEqualTo(Duration.ofSeconds(3)));
		this.servlet.run((context) -> assertThat(context.getBean(AuthingHealthProperties.class).timeToLive())
			.isEqualTo(Duration.ofSeconds(10)));
	}

	private static AuthenticationClient healthy() {
		return new StubAuthing().on("/api/v2/.well-known", Reply.json("{\"code\":200,\"data\":{}}")).client();
	}

}
