package io.github.authingspring.autoconfigure.security;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingLoginEventPublisher;
import io.github.authingspring.security.AuthingLogoutListener;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.RoleOverlay;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;

/**
 * Configuration of what signing in and out means, in web applications of either kind.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SignInConfiguration {

	@Bean
	@ConditionalOnMissingBean(AuthenticationEventPublisher.class)
	AuthingLoginEventPublisher authingLoginEventPublisher(ApplicationEventPublisher events) {
		return AuthingLoginEventPublisher.of(events);
	}

	@Bean
	@ConditionalOnMissingBean
	AuthingLogoutListener authingLogoutListener(AuthenticationClient client, PermissionService permissions) {
		return new AuthingLogoutListener(client, permissions);
	}

	@Bean
	@ConditionalOnMissingBean
	RoleOverlay authingRoleOverlay(PermissionService permissions, AuthingAuthorizationProperties properties) {
		return new RoleOverlay(permissions, properties.namespace(), properties.rolePrefix());
	}

}
