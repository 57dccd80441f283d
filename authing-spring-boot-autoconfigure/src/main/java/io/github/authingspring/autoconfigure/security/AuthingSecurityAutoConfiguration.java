package io.github.authingspring.autoconfigure.security;

import java.time.Clock;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.client.AccessOperations;
import io.github.authingspring.client.AccountOperations;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.CustomDataOperations;
import io.github.authingspring.client.MfaOperations;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.SessionOperations;
import io.github.authingspring.security.AuthingInstances;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingSecurityObservations;
import io.github.authingspring.security.AuthingSessionSettings;
import io.github.authingspring.security.PermissionCacheSettings;
import io.github.authingspring.security.PermissionLoader;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.SignedInUser;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;

/**
 * Auto-configuration of what signed-in users may do, and of the operations that act as
 * the signed-in user. Each can be replaced by a bean of its type.
 */
@AutoConfiguration(after = AuthingAutoConfiguration.class,
		beforeName = "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration")
@ConditionalOnClass(Authentication.class)
@ConditionalOnBooleanProperty(name = "authing.enabled", matchIfMissing = true)
@ConditionalOnBean(AuthenticationClient.class)
@EnableConfigurationProperties({ AuthingLoginProperties.class, AuthingSessionProperties.class,
		AuthingAuthorizationProperties.class })
@Import({ AuthingTokenDecoderConfiguration.class, ObservationConfiguration.class, AnnotationConfiguration.class,
		WebhookConfiguration.class, SignInConfiguration.class })
public final class AuthingSecurityAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AuthingLoginSettings authingLoginSettings(AuthingLoginProperties properties) {
		return properties.settings();
	}

	@Bean
	@ConditionalOnMissingBean
	AuthingSessionSettings authingSessionSettings(AuthingSessionProperties properties) {
		return properties.settings();
	}

	@Bean
	@ConditionalOnMissingBean
	PermissionLoader authingPermissionLoader(AuthenticationClient client) {
		return PermissionLoader.of(client);
	}

	@Bean
	@ConditionalOnMissingBean
	PermissionService authingPermissionService(PermissionLoader loader, AuthingAuthorizationProperties properties,
			ObjectProvider<AuthingConnectionDetails> connection, @Qualifier("authingClock") ObjectProvider<Clock> clock,
			AuthingSecurityObservations observations, ObjectProvider<AuthingInstances> others) {
		PermissionLoader observed = PermissionLoader.observed(loader, observations);
		AuthingConnectionDetails details = connection.getIfAvailable();
		String appId = (details != null) ? details.getAppId() : "";
		PermissionCacheSettings settings = properties.cache().settings();
		Clock movable = clock.getIfAvailable();
		PermissionService permissions = (movable != null) ? new PermissionService(observed, appId, settings, movable)
				: new PermissionService(observed, appId, settings);
		return permissions.among(others.getIfAvailable(AuthingInstances::none));
	}

	/**
	 * A group is a bean of exactly one type, so that each can be injected and replaced
	 * alone.
	 */
	@Configuration(proxyBeanMethods = false)
	static class CurrentUserConfiguration {

		private final SignedInUser user;

		CurrentUserConfiguration(AuthenticationClient client) {
			this.user = new SignedInUser(client);
		}

		@Bean
		@ConditionalOnMissingBean
		SessionOperations authingSessionOperations() {
			return this.user::call;
		}

		@Bean
		@ConditionalOnMissingBean
		ProfileOperations authingProfileOperations() {
			return this.user::call;
		}

		@Bean
		@ConditionalOnMissingBean
		AccountOperations authingAccountOperations() {
			return this.user::call;
		}

		@Bean
		@ConditionalOnMissingBean
		CustomDataOperations authingCustomDataOperations() {
			return this.user::call;
		}

		@Bean
		@ConditionalOnMissingBean
		AccessOperations authingAccessOperations() {
			return this.user::call;
		}

		@Bean
		@ConditionalOnMissingBean
		MfaOperations authingMfaOperations() {
			return this.user::call;
		}

	}

}
