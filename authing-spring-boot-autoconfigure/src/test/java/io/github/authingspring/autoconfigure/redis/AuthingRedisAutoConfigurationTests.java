package io.github.authingspring.autoconfigure.redis;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.security.AuthingInstances;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.RedisConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class AuthingRedisAutoConfigurationTests {

	private final ApplicationContextRunner contexts = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingRedisAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://a.example");

	private final ApplicationContextRunner connected = this.contexts.withBean("redis", RedisConnectionFactory.class,
			() -> mock(RedisConnectionFactory.class));

	@Test
	void instancesMeetWhereThereIsARedis() {
		this.connected.run((context) -> assertThat(context).hasSingleBean(RedisInstances.class));
		this.contexts.run((context) -> assertThat(context).doesNotHaveBean(AuthingInstances.class));
		this.connected.withClassLoader(new FilteredClassLoader("org.springframework.data.redis"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(AuthingInstances.class));
	}

	@Test
	void instancesStandAloneIfTheyAreTo() {
		this.connected.withPropertyValues("authing.instances.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(AuthingInstances.class));
		this.connected.withPropertyValues("authing.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(AuthingInstances.class));
	}

	@Test
	void whichOfSeveralRedisToUseIsNotGuessed() {
		this.connected.withBean("other", RedisConnectionFactory.class, () -> mock(RedisConnectionFactory.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(AuthingInstances.class));
	}

	@Test
	void ownInstancesStandInForOurs() {
		this.connected.withBean(AuthingInstances.class, AuthingInstances::none)
			.run((context) -> assertThat(context).hasSingleBean(AuthingInstances.class)
				.doesNotHaveBean(RedisInstances.class));
	}

}
