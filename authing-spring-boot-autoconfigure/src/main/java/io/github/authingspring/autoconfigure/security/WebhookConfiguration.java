package io.github.authingspring.autoconfigure.security;

import io.github.authingspring.security.AuthingWebhook;
import io.github.authingspring.security.PermissionService;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of Authing's webhook, which is closed as long as no secret opens it. That
 * is decided at run time.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuthingWebhookProperties.class)
class WebhookConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AuthingWebhook authingWebhook(AuthingWebhookProperties properties, PermissionService permissions) {
		return new AuthingWebhook(properties.secret(), permissions);
	}

}
