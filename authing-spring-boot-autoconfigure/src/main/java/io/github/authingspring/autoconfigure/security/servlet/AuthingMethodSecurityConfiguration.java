package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.autoconfigure.security.AuthingAuthorizationProperties;
import io.github.authingspring.security.AuthingAuthorization;
import io.github.authingspring.security.AuthingPermissionEvaluator;
import io.github.authingspring.security.PermissionService;
import org.aopalliance.intercept.MethodInvocation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.expression.method.MethodSecurityExpressionHandler;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;

/**
 * Configuration of Spring Security's annotations on methods. Its beans are made before
 * most others, so they ask for what they need no earlier than a method is called.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "authing.authorization.method-security", matchIfMissing = true)
class AuthingMethodSecurityConfiguration {

	/**
	 * Beside an expression handler, Spring Security applies nothing else of what it would
	 * have given its own, so all of it is given here.
	 */
	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@ConditionalOnMissingBean
	static MethodSecurityExpressionHandler authingMethodSecurityExpressionHandler(ApplicationContext context,
			ObjectProvider<AuthorizationManagerFactory<MethodInvocation>> factory,
			ObjectProvider<PermissionEvaluator> evaluator) {
		DefaultMethodSecurityExpressionHandler handler = new DefaultMethodSecurityExpressionHandler();
		handler.setApplicationContext(context);
		AuthorizationManagerFactory<MethodInvocation> own = factory.getIfUnique();
		handler.setAuthorizationManagerFactory((own != null) ? own : factory(context));
		handler.setPermissionEvaluator(evaluator.getIfUnique(() -> evaluator(context)));
		return handler;
	}

	private static PermissionEvaluator evaluator(ApplicationContext context) {
		return new AuthingPermissionEvaluator(() -> new AuthingAuthorization(context.getBean(PermissionService.class),
				context.getBean(AuthingAuthorizationProperties.class).namespace()));
	}

	private static AuthorizationManagerFactory<MethodInvocation> factory(ApplicationContext context) {
		DefaultAuthorizationManagerFactory<MethodInvocation> factory = new DefaultAuthorizationManagerFactory<>();
		context.getBeanProvider(RoleHierarchy.class).ifAvailable(factory::setRoleHierarchy);
		context.getBeanProvider(GrantedAuthorityDefaults.class)
			.ifAvailable((custom) -> factory.setRolePrefix(custom.getRolePrefix()));
		return factory;
	}

	/**
	 * Ours would stand in for the attributes of the application's own.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(annotation = EnableMethodSecurity.class)
	@EnableMethodSecurity
	static class AnnotationsConfiguration {

	}

}
