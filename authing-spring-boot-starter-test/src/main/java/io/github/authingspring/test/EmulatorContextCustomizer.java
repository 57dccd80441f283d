package io.github.authingspring.test;

import java.util.Map;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Joins an application to the shared emulator. All instances are equal, so that contexts
 * are shared.
 */
record EmulatorContextCustomizer() implements ContextCustomizer {

	private static final String NAME = EmulatorTestConfiguration.class.getName();

	/**
	 * The emulator forgets between tests which codes it has sent; the application of a
	 * shared context does not.
	 */
	private static final Map<String, Object> DEFAULTS = Map.of("authing.login.code.interval", "0s",
			"authing.login.code.max-per-session", "1000000", "authing.login.code.max-per-client", "1000000");

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		context.getEnvironment().getPropertySources().addLast(new MapPropertySource(NAME, DEFAULTS));
		((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition(NAME,
				new RootBeanDefinition(EmulatorTestConfiguration.class));
	}

}
