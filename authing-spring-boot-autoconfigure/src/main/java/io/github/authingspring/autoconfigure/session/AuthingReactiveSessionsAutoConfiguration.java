package io.github.authingspring.autoconfigure.session;

import io.github.authingspring.autoconfigure.AuthingConfigurationException;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.security.AuthingInstances;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.web.server.InMemoryWebSessions;
import io.github.authingspring.security.web.server.IndexedWebSessions;
import io.github.authingspring.security.web.server.ReactiveAuthingSessions;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.session.ReactiveFindByIndexNameSessionRepository;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;

/**
 * Auto-configuration of how the sessions of users of reactive applications are ended,
 * wherever they are kept.
 */
@AutoConfiguration(after = AuthingSecurityAutoConfiguration.class,
		afterName = { "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
				"org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration" })
@ConditionalOnClass({ SecurityWebFilterChain.class, WebSessionManager.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean(PermissionService.class)
public final class AuthingReactiveSessionsAutoConfiguration {

	private static final String OWN = "ReactiveAuthingSessions.";

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ReactiveSessionRepository.class)
	@ConditionalOnBean(ReactiveSessionRepository.class)
	@Import(ReadableReactiveSessionsConfiguration.class)
	static class SpringSessionConfiguration {

		/**
		 * Fails only where somebody needs it.
		 */
		@Bean
		@Lazy
		@ConditionalOnMissingBean
		ReactiveAuthingSessions authingSessions(ObjectProvider<ReactiveFindByIndexNameSessionRepository<?>> indexed,
				ObjectProvider<ReactiveSessionRepository<?>> all, ApplicationEventPublisher events) {
			ReactiveFindByIndexNameSessionRepository<?> index = indexed.getIfUnique();
			ReactiveSessionRepository<?> sessions = (index instanceof ReactiveSessionRepository<?> both) ? both
					: all.getIfUnique();
			if (index == null || sessions == null) {
				throw AuthingConfigurationException.of(
						"ReactiveAuthingSessions cannot find the sessions of a user: the session repository has no index.",
						"Use '@EnableRedisIndexedWebSession' or 'spring.session.data.redis.repository-type=indexed', or define a bean of the type "
								+ "ReactiveFindByIndexNameSessionRepository or " + OWN);
			}
			return indexed(index, sessions, events);
		}

		/**
		 * An index finds the sessions of its store.
		 */
		@SuppressWarnings("unchecked")
		private static <S extends Session> ReactiveAuthingSessions indexed(
				ReactiveFindByIndexNameSessionRepository<S> index, ReactiveSessionRepository<?> sessions,
				ApplicationEventPublisher events) {
			return new IndexedWebSessions<>(index, (ReactiveSessionRepository<S>) sessions, events);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class InMemoryConfiguration {

		/**
		 * Listens to the other instances from the start. With a store of the
		 * application's own it fails only when it is used.
		 */
		@Bean
		@ConditionalOnMissingBean(value = ReactiveAuthingSessions.class,
				type = "org.springframework.session.ReactiveSessionRepository")
		ReactiveAuthingSessions authingInMemorySessions(ObjectProvider<WebSessionManager> manager,
				ObjectProvider<AuthingInstances> others, ApplicationEventPublisher events) {
			if (manager.getIfUnique() instanceof DefaultWebSessionManager known
					&& known.getSessionStore() instanceof InMemoryWebSessionStore store) {
				return new InMemoryWebSessions(store, others.getIfAvailable(AuthingInstances::none), events);
			}
			return (userId, sessionId) -> Mono.error(() -> AuthingConfigurationException.of(
					"ReactiveAuthingSessions cannot find the sessions of a user: their store is the application's own.",
					"Define a bean of the type " + OWN));
		}

	}

}
