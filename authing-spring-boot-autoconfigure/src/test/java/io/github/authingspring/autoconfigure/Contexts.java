package io.github.authingspring.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.util.ClassUtils;

/**
 * What the tests of whole contexts have in common.
 */
final class Contexts {

	private static final String PACKAGE = "io.github.authingspring.";

	static final AutoConfigurations ALL = AutoConfigurations.of(Stream
		.concat(autoConfigurations(),
				Stream.of(HttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
						WebClientAutoConfiguration.class, SecurityAutoConfiguration.class,
						UserDetailsServiceAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
						ReactiveUserDetailsServiceAutoConfiguration.class, ReactiveWebSecurityAutoConfiguration.class))
		.toArray(Class<?>[]::new));

	static final String[] KEYS = { "authing.app-id=61c2d04b36324259776af784",
			"authing.app-host=https://example.authing.cn", "authing.app-secret=c0ffee00c0ffee00c0ffee00c0ffee00",
			"management.info.authing.enabled=true" };

	private Contexts() {
	}

	private static Stream<Class<?>> autoConfigurations() {
		return ImportCandidates.load(AutoConfiguration.class, Contexts.class.getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith(PACKAGE))
			.map((name) -> ClassUtils.resolveClassName(name, Contexts.class.getClassLoader()));
	}

	/**
	 * Return the names of the beans that our methods make.
	 */
	static List<String> made(ConfigurableListableBeanFactory beans) {
		return Stream.of(beans.getBeanDefinitionNames())
			.filter((name) -> isMade(beans.getBeanDefinition(name)))
			.sorted()
			.toList();
	}

	/**
	 * Return the names of everything of ours, also of configurations and properties.
	 */
	static List<String> ours(ConfigurableListableBeanFactory beans) {
		return Stream.of(beans.getBeanDefinitionNames())
			.filter((name) -> name.contains(PACKAGE) || isMade(beans.getBeanDefinition(name))
					|| String.valueOf(beans.getBeanDefinition(name).getBeanClassName()).startsWith(PACKAGE))
			.toList();
	}

	private static boolean isMade(BeanDefinition definition) {
		return definition instanceof AnnotatedBeanDefinition annotated && annotated.getFactoryMethodMetadata() != null
				&& annotated.getFactoryMethodMetadata().getDeclaringClassName().startsWith(PACKAGE);
	}

}
