package io.github.authingspring.test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Lets the application of every test know users of tests. All instances are equal, so
 * that contexts are shared as before.
 */
record TestUserContextCustomizer() implements ContextCustomizer {

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		context.getBeanFactory().addBeanPostProcessor(new TestUserPostProcessor(context.getBeanFactory()));
	}

}
