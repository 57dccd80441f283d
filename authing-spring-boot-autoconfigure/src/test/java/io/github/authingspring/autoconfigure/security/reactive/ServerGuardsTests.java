package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.security.AuthingLoginEventPublisher;
import io.github.authingspring.security.AuthingWebhook;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.RoleOverlay;
import io.github.authingspring.security.web.server.AuthingServerBearer;
import io.github.authingspring.security.web.server.AuthingServerRequestAuthorization;
import io.github.authingspring.security.web.server.AuthingWebhookWebFilter;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;

import static org.assertj.core.api.Assertions.assertThat;

class ServerGuardsTests {

	private final ReactiveWebApplicationContextRunner web = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
				ServerGuards.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://stub.invalid");

	@Test
	void allAreThere() {
		this.web.run((context) -> assertThat(context).hasSingleBean(AuthingServerBearer.class)
			.hasSingleBean(RoleOverlay.class)
			.hasSingleBean(AuthingServerRequestAuthorization.class)
			.hasSingleBean(AuthingWebhookWebFilter.class)
			.hasSingleBean(AuthingLoginEventPublisher.class));
	}

	@Test
	void eachBacksOff() {
		this.web.withUserConfiguration(Own.class)
			.run((context) -> assertThat(context).hasSingleBean(AuthingServerBearer.class)
				.hasSingleBean(RoleOverlay.class)
				.hasSingleBean(AuthingServerRequestAuthorization.class)
				.hasSingleBean(AuthingWebhookWebFilter.class)
				.hasSingleBean(AuthenticationEventPublisher.class)
				.getBeanNames(Object.class)
				.doesNotContain("authingServerBearer", "authingRoleOverlay", "authingServerRequestAuthorization",
						"authingWebhookFilter", "authingLoginEventPublisher"));
	}

	@Test
	void withoutResourceServerThereAreNoTokens() {
		this.web.withClassLoader(new FilteredClassLoader(ServerBearerTokenAuthenticationConverter.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(AuthingServerBearer.class)
				.hasSingleBean(RoleOverlay.class));
	}

	@Test
	void withoutASecretThereIsNoWebhook() {
		MockServerWebExchange exchange = MockServerWebExchange
			.from(MockServerHttpRequest.post("/authing/webhook").header("X-Authing-Token", "").build());
		this.web.run((context) -> {
			context.getBean(AuthingWebhookWebFilter.class).filter(exchange, (same) -> {
				same.getAttributes().put("passed", true);
				return same.getResponse().setComplete();
			}).block();
			assertThat(exchange.<Boolean>getAttribute("passed")).isTrue();
			assertThat(exchange.getResponse().getStatusCode()).isNull();
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Own {

		@Bean
		AuthingServerBearer ownBearer(ApplicationContext context) {
			return new AuthingServerBearer(context);
		}

		@Bean
		RoleOverlay ownOverlay(PermissionService permissions) {
			return new RoleOverlay(permissions, "own", "ROLE_");
		}

		@Bean
		AuthingServerRequestAuthorization ownRules(PermissionService permissions) {
			return new AuthingServerRequestAuthorization(permissions, "own");
		}

		@Bean
		AuthingWebhookWebFilter ownWebhook(AuthingWebhook webhook) {
			return new AuthingWebhookWebFilter(webhook, "/own");
		}

		@Bean
		AuthenticationEventPublisher ownEvents() {
			return new DefaultAuthenticationEventPublisher();
		}

	}

}
