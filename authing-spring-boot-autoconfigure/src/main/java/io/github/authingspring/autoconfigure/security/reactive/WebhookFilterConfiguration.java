package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.autoconfigure.security.AuthingWebhookProperties;
import io.github.authingspring.security.AuthingWebhook;
import io.github.authingspring.security.web.server.AuthingWebhookWebFilter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of where Authing's webhook is answered.
 */
@Configuration(proxyBeanMethods = false)
class WebhookFilterConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AuthingWebhookWebFilter authingWebhookFilter(AuthingWebhook webhook, AuthingWebhookProperties properties) {
		return new AuthingWebhookWebFilter(webhook, properties.path());
	}

}
