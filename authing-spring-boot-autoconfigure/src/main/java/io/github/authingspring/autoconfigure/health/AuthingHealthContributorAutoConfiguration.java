package io.github.authingspring.autoconfigure.health;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the health contributor {@code authing}, which is off with
 * {@code management.health.authing.enabled=false}.
 */
@AutoConfiguration(after = AuthingAutoConfiguration.class)
@ConditionalOnClass({ ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBooleanProperty(name = "authing.enabled", matchIfMissing = true)
@ConditionalOnBean(AuthenticationClient.class)
@EnableConfigurationProperties(AuthingHealthProperties.class)
public final class AuthingHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnEnabledHealthIndicator("authing")
	@ConditionalOnMissingBean(name = { "authingHealthIndicator", "authingHealthContributor" })
	AuthingHealthIndicator authingHealthContributor(AuthenticationClient client, AuthingHealthProperties properties) {
		return new AuthingHealthIndicator(client, properties.validTimeToLive());
	}

}
