package io.github.authingspring.autoconfigure.security;

import java.util.function.Supplier;

import io.github.authingspring.security.AnnotationAdvisor;
import io.github.authingspring.security.AuthingAuthorization;
import io.github.authingspring.security.FactorAnnotations;
import io.github.authingspring.security.PermissionAnnotations;
import io.github.authingspring.security.PermissionService;

import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Configuration of our own annotations on methods, in applications of any kind: where
 * nobody can be signed in, nobody may call. Its beans are made before most others, so
 * they ask for permissions no earlier than a method is called.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "authing.authorization.method-security", matchIfMissing = true)
class AnnotationConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@ConditionalOnMissingBean(name = "authingRequiresFactorAdvisor")
	static Advisor authingRequiresFactorAdvisor(ObjectProvider<AuthorizationEventPublisher> events,
			ObjectProvider<SecurityContextHolderStrategy> contexts) {
		return advisor(FactorAnnotations.requiresFactor(), events, contexts);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@ConditionalOnMissingBean(name = "authingHasRoleAdvisor")
	static Advisor authingHasRoleAdvisor(ApplicationContext context, ObjectProvider<AuthorizationEventPublisher> events,
			ObjectProvider<SecurityContextHolderStrategy> contexts) {
		return advisor(PermissionAnnotations.hasAuthingRole(checks(context)), events, contexts);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@ConditionalOnMissingBean(name = "authingCanAccessAdvisor")
	static Advisor authingCanAccessAdvisor(ApplicationContext context,
			ObjectProvider<AuthorizationEventPublisher> events,
			ObjectProvider<SecurityContextHolderStrategy> contexts) {
		return advisor(PermissionAnnotations.canAccess(checks(context)), events, contexts);
	}

	private static Advisor advisor(AnnotationAdvisor advisor, ObjectProvider<AuthorizationEventPublisher> events,
			ObjectProvider<SecurityContextHolderStrategy> contexts) {
		events.ifAvailable(advisor::setAuthorizationEventPublisher);
		contexts.ifAvailable(advisor::setSecurityContextHolderStrategy);
		return advisor;
	}

	private static Supplier<AuthingAuthorization> checks(ApplicationContext context) {
		return () -> new AuthingAuthorization(context.getBean(PermissionService.class),
				context.getBean(AuthingAuthorizationProperties.class).namespace());
	}

}
