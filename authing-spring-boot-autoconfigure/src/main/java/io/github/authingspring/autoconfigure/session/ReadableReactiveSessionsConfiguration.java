package io.github.authingspring.autoconfigure.session;

import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.session.config.ReactiveSessionRepositoryCustomizer;
import org.springframework.session.data.redis.ReactiveRedisIndexedSessionRepository;

/**
 * Sessions that were ended while a request was under way leave a part behind. Spring
 * Session's index finds it, and would fail.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass({ ReactiveRedisIndexedSessionRepository.class, ReactiveRedisConnectionFactory.class })
class ReadableReactiveSessionsConfiguration {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@ConditionalOnMissingBean(name = "authingReactiveIndexedSessionCustomizer")
	ReactiveSessionRepositoryCustomizer<ReactiveRedisIndexedSessionRepository> authingReactiveIndexedSessionCustomizer() {
		ReadableSessions sessions = new ReadableSessions();
		return (repository) -> repository
			.setRedisSessionMapper((id, stored) -> Mono.justOrEmpty(sessions.apply(id, stored)));
	}

}
