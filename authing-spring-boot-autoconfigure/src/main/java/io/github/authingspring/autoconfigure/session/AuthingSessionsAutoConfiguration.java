package io.github.authingspring.autoconfigure.session;

import io.github.authingspring.autoconfigure.AuthingConfigurationException;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.security.AuthingInstances;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.web.AuthingSessions;
import io.github.authingspring.security.web.ContainerSessions;
import io.github.authingspring.security.web.IndexedSessions;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.SessionRepository;

/**
 * Auto-configuration of how the sessions of users are ended, wherever they are kept.
 */
@AutoConfiguration(after = AuthingSecurityAutoConfiguration.class,
		afterName = "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration")
@ConditionalOnClass({ SecurityFilterChain.class, HttpSession.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(PermissionService.class)
public final class AuthingSessionsAutoConfiguration {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(SessionRepository.class)
	@ConditionalOnBean(SessionRepository.class)
	static class SpringSessionConfiguration {

		/**
		 * Fails only where somebody needs it.
		 */
		@Bean
		@Lazy
		@ConditionalOnMissingBean
		AuthingSessions authingSessions(ObjectProvider<FindByIndexNameSessionRepository<?>> indexed,
				ApplicationEventPublisher events) {
			FindByIndexNameSessionRepository<?> repository = indexed.getIfUnique();
			if (repository == null) {
				throw AuthingConfigurationException.of(
						"AuthingSessions cannot find the sessions of a user: the session repository has no index.",
						"Use '@EnableRedisIndexedHttpSession' or 'spring.session.data.redis.repository-type=indexed', or define a bean of the type "
								+ "FindByIndexNameSessionRepository or AuthingSessions.");
			}
			return new IndexedSessions<>(repository, events);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ContainerConfiguration {

		@Bean
		@ConditionalOnMissingBean(value = AuthingSessions.class, type = "org.springframework.session.SessionRepository")
		ContainerSessions authingContainerSessions(ObjectProvider<AuthingInstances> others,
				ApplicationEventPublisher events) {
			return new ContainerSessions(others.getIfAvailable(AuthingInstances::none), events);
		}

	}

}
