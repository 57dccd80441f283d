package io.github.authingspring.autoconfigure.security.stacks;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.reactive.AuthingReactiveSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.servlet.AuthingServletSecurityAutoConfiguration;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * Applications with the least that sign-in needs, which answer requests while a test
 * runs.
 */
final class ServedContexts {

	private static final AutoConfigurations ALL = AutoConfigurations.of(AuthingAutoConfiguration.class,
			AuthingSecurityAutoConfiguration.class, AuthingServletSecurityAutoConfiguration.class,
			AuthingReactiveSecurityAutoConfiguration.class, SecurityAutoConfiguration.class,
			ServletWebSecurityAutoConfiguration.class, ReactiveWebSecurityAutoConfiguration.class,
			WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebFluxAutoConfiguration.class,
			HttpHandlerAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
			NettyReactiveWebServerAutoConfiguration.class);

	private ServedContexts() {
	}

	static AbstractApplicationContextRunner<?, ?, ?> of(Stack stack) {
		AbstractApplicationContextRunner<?, ?, ?> runner = (stack == Stack.SERVLET)
				? new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
				: new ReactiveWebApplicationContextRunner(AnnotationConfigReactiveWebServerApplicationContext::new);
		return prepare(runner);
	}

	/**
	 * Return a runner with the same in its contexts.
	 */
	static AbstractApplicationContextRunner<?, ?, ?> prepare(AbstractApplicationContextRunner<?, ?, ?> runner) {
		return runner.withConfiguration(ALL)
			.withBean(ReactorResourceFactory.class, OwnThreads::make)
			.withPropertyValues("server.port=0", "server.netty.max-keep-alive-requests=1");
	}

}
