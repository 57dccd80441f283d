package io.github.authingspring.autoconfigure.security;

import io.github.authingspring.autoconfigure.AuthingConfigurationException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Configuration;

/**
 * Fails where sign-in on Authing's own page is asked for without what it needs.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass("org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties")
public final class HostedPageClientMissingConfiguration {

	HostedPageClientMissingConfiguration() {
		throw AuthingConfigurationException.of(
				"'authing.login.hosted-page' is set, but the OAuth 2.0 client is not on the class path.",
				"Add the dependency 'org.springframework.boot:spring-boot-starter-security-oauth2-client', or remove the key.");
	}

}
