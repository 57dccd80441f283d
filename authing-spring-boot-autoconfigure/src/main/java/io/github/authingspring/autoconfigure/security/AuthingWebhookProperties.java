package io.github.authingspring.autoconfigure.security;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How Authing tells the application of changes.
 *
 * @param secret Secret that the console shows for the webhook. Without it there is no
 * webhook.
 * @param path Path that Authing posts events to, below the context path.
 */
@ConfigurationProperties("authing.webhook")
public record AuthingWebhookProperties(@Nullable String secret, @DefaultValue("/authing/webhook") String path) {

	public AuthingWebhookProperties {
		if (!path.startsWith("/") || path.contains("*")) {
			throw new InvalidConfigurationPropertyValueException("authing.webhook.path", path,
					"It must be a path that begins with '/', without '*'");
		}
	}

	/**
	 * Show the properties without the secret.
	 */
	@Override
	public String toString() {
		return "AuthingWebhookProperties[path=" + this.path + "]";
	}

}
