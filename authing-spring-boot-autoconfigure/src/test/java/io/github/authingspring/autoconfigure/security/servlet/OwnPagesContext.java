package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.StubAuthing;
import org.assertj.core.api.ThrowingConsumer;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Applications that change pages, without a server and without Authing.
 */
abstract class OwnPagesContext {

	final StubAuthing authing = new StubAuthing();

	final WebApplicationContextRunner web = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
				AuthingServletSecurityAutoConfiguration.class, SecurityAutoConfiguration.class,
				ServletWebSecurityAutoConfiguration.class, WebMvcAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=http://stub.invalid")
		.withBean("authenticationClient", AuthenticationClient.class, this.authing::client);

	static ContextConsumer<AssertableWebApplicationContext> mvc(ThrowingConsumer<MockMvcTester> consumer) {
		return (context) -> consumer
			.accept(MockMvcTester.from(context, (builder) -> builder.apply(springSecurity()).build()));
	}

}
