package io.github.authingspring.test;

import java.lang.reflect.Modifier;
import java.util.function.Supplier;

import io.github.authingspring.autoconfigure.security.AuthingAuthorizationProperties;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingTokenDecoder;
import io.github.authingspring.security.PermissionLoader;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets an application know users of tests: what they may do, their bearer tokens, and
 * that Authing does not know them. Everybody else's affairs go on as they are.
 */
final class TestUserPostProcessor implements BeanPostProcessor {

	private final TestPermissionLoader permissions;

	TestUserPostProcessor(BeanFactory beans) {
		Supplier<@Nullable String> namespace = () -> {
			AuthingAuthorizationProperties properties = beans.getBeanProvider(AuthingAuthorizationProperties.class)
				.getIfAvailable();
			return (properties != null) ? properties.namespace() : null;
		};
		this.permissions = new TestPermissionLoader(namespace);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof PermissionLoader) {
			return advised(bean, new TestUserPermissions(this.permissions));
		}
		if (bean instanceof AuthenticationClient) {
			return advised(bean, new TestUserCalls());
		}
		return (bean instanceof AuthingTokenDecoder) ? advised(bean, new TestUserTokens()) : bean;
	}

	private static Object advised(Object bean, MethodInterceptor advice) {
		ProxyFactory proxies = new ProxyFactory(bean);
		Class<?> type = bean.getClass();
		// a bean may be injected by its class
		proxies.setProxyTargetClass(!Modifier.isFinal(type.getModifiers()) && !type.isHidden());
		proxies.addAdvice(advice);
		return proxies.getProxy(type.getClassLoader());
	}

}
