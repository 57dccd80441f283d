package io.github.authingspring.autoconfigure.redis;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.security.AuthingInstances;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.security.core.Authentication;

/**
 * Auto-configuration of the Redis channel by which the instances of an application tell
 * each other what to forget.
 */
@AutoConfiguration(after = AuthingAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnClass({ RedisConnectionFactory.class, Authentication.class })
@ConditionalOnBooleanProperty(name = { "authing.enabled", "authing.instances.enabled" }, matchIfMissing = true)
@ConditionalOnBean(AuthingConnectionDetails.class)
@ConditionalOnSingleCandidate(RedisConnectionFactory.class)
@EnableConfigurationProperties(AuthingInstancesProperties.class)
public final class AuthingRedisAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(AuthingInstances.class)
	RedisInstances authingInstances(RedisConnectionFactory connections, AuthingConnectionDetails connection,
			AuthingInstancesProperties properties) {
		return new RedisInstances(connections, properties.channel(connection.getAppId()));
	}

}
