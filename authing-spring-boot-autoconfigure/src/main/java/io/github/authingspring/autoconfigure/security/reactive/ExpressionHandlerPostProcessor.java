package io.github.authingspring.autoconfigure.security.reactive;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;

/**
 * Gives Spring Security's expression handler the application's evaluator of
 * {@code hasPermission}, or one that says what to write instead. A handler of the
 * application's own stays as it is.
 */
final class ExpressionHandlerPostProcessor implements BeanPostProcessor {

	private final ConfigurableListableBeanFactory beans;

	ExpressionHandlerPostProcessor(ConfigurableListableBeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof DefaultMethodSecurityExpressionHandler handler && isFallback(name)) {
			handler.setPermissionEvaluator(this.beans.getBeanProvider(PermissionEvaluator.class)
				.getIfUnique(RefusingPermissionEvaluator::new));
		}
		return bean;
	}

	private boolean isFallback(String name) {
		return this.beans.containsBeanDefinition(name) && this.beans.getBeanDefinition(name).isFallback();
	}

}
