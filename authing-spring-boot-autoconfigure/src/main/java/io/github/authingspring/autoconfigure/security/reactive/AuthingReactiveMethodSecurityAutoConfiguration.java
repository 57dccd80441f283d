package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.autoconfigure.security.AuthingAuthorizationProperties;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.ReactiveAuthingAuthorization;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;

/**
 * Auto-configuration of checks on methods that return a {@code Mono} or {@code Flux}, for
 * reactive web applications.
 */
@AutoConfiguration(after = AuthingSecurityAutoConfiguration.class)
@ConditionalOnClass(EnableReactiveMethodSecurity.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean(PermissionService.class)
public final class AuthingReactiveMethodSecurityAutoConfiguration {

	@Bean("authing")
	@ConditionalOnMissingBean(name = "authing")
	ReactiveAuthingAuthorization authingReactiveAuthorization(PermissionService permissions,
			AuthingAuthorizationProperties properties) {
		return new ReactiveAuthingAuthorization(permissions, properties.namespace());
	}

	/**
	 * Spring Security's annotations.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(name = "authing.authorization.method-security", matchIfMissing = true)
	static class ExpressionsConfiguration {

		@Bean
		@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
		@ConditionalOnMissingBean(name = "authingExpressionHandlerPostProcessor")
		static BeanPostProcessor authingExpressionHandlerPostProcessor(ConfigurableListableBeanFactory beans) {
			return new ExpressionHandlerPostProcessor(beans);
		}

		/**
		 * Ours would stand in for the attributes of the application's own.
		 */
		@Configuration(proxyBeanMethods = false)
		@ConditionalOnMissingBean(annotation = EnableReactiveMethodSecurity.class)
		@EnableReactiveMethodSecurity
		static class AnnotationsConfiguration {

		}

	}

}
