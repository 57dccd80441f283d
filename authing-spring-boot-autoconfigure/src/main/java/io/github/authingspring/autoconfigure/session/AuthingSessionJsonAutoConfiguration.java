package io.github.authingspring.autoconfigure.session;

import java.util.List;
import java.util.Objects;

import io.github.authingspring.autoconfigure.security.AuthingSessionProperties;
import io.github.authingspring.security.AuthingJacksonModule;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.jackson.SecurityJacksonModule;
import org.springframework.session.config.ReactiveSessionRepositoryCustomizer;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.data.redis.RedisSessionRepository;

/**
 * Auto-configuration of sessions as JSON in Spring Session's Redis. A bean named
 * {@code springSessionDefaultRedisSerializer} replaces all of it; a {@code TextEncryptor}
 * named {@code authingTokenEncryptor} encrypts the tokens.
 */
@AutoConfiguration
@ConditionalOnClass({ RedisSerializer.class, RedisSessionRepository.class, SecurityJacksonModule.class })
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "authing.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty("authing.session.json.enabled")
@ConditionalOnMissingBean(name = AuthingSessionJsonAutoConfiguration.SERIALIZER)
@EnableConfigurationProperties(AuthingSessionProperties.class)
public final class AuthingSessionJsonAutoConfiguration {

	/**
	 * The name by which Spring Session knows it.
	 */
	static final String SERIALIZER = "springSessionDefaultRedisSerializer";

	@Bean(SERIALIZER)
	RedisSerializer<Object> authingSessionSerializer(AuthingSessionProperties properties,
			@Qualifier("authingTokenEncryptor") ObjectProvider<TextEncryptor> encryptors, ResourceLoader resources) {
		TextEncryptor encryptor = encryptors.getIfAvailable();
		AuthingJacksonModule module = (encryptor != null) ? AuthingJacksonModule.encrypting(encryptor)
				: new AuthingJacksonModule();
		ClassLoader loader = Objects.requireNonNullElseGet(resources.getClassLoader(), getClass()::getClassLoader);
		List<String> allowed = Objects.requireNonNullElse(properties.json().allowedTypes(), List.of());
		return new SessionSerializer(SessionJson.mapper(loader, module, allowed));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class ServletConfiguration {

		@Bean
		SessionRepositoryCustomizer<RedisSessionRepository> authingSessionCustomizer() {
			return (repository) -> repository.setRedisSessionMapper(new ReadableSessions());
		}

		@Bean
		SessionRepositoryCustomizer<RedisIndexedSessionRepository> authingIndexedSessionCustomizer() {
			return (repository) -> repository.setRedisSessionMapper(new ReadableSessions());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	@Import(ReadableReactiveSessionsConfiguration.class)
	static class ReactiveConfiguration {

		@Bean
		ReactiveSessionRepositoryCustomizer<ReactiveRedisSessionRepository> authingReactiveSessionCustomizer() {
			ReadableSessions sessions = new ReadableSessions();
			return (repository) -> repository
				.setRedisSessionMapper((id, stored) -> Mono.justOrEmpty(sessions.apply(id, stored)));
		}

	}

}
