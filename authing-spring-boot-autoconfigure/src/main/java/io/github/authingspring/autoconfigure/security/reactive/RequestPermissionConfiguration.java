package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.autoconfigure.security.AuthingAuthorizationProperties;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.web.server.AuthingServerRequestAuthorization;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of what decides whether a request is let through.
 */
@Configuration(proxyBeanMethods = false)
class RequestPermissionConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AuthingServerRequestAuthorization authingServerRequestAuthorization(PermissionService permissions,
			AuthingAuthorizationProperties properties) {
		return new AuthingServerRequestAuthorization(permissions, properties.namespace());
	}

}
