package io.github.authingspring.autoconfigure;

import io.github.authingspring.emulator.AuthingEmulator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The embedded emulator, where its classes are.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(AuthingEmulator.class)
class EmbeddedEmulatorConfiguration {

	@Bean
	EmbeddedEmulator authingEmbeddedEmulator(AuthingEmulatorProperties properties, Environment environment,
			ConfigurableListableBeanFactory beanFactory, ObjectProvider<EmulatorKeeper> keeper) {
		return new EmbeddedEmulator(properties, environment, new DevelopmentMode(beanFactory),
				keeper.getIfAvailable(EmulatorKeeper::perContext));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Restarter.class)
	static class DevToolsConfiguration {

		@Bean
		EmulatorKeeper authingEmulatorKeeper() {
			return new DevToolsEmulatorKeeper();
		}

	}

}
