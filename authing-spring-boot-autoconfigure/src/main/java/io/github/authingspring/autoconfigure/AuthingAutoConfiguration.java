package io.github.authingspring.autoconfigure;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.ClientIpSupplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;

/**
 * Auto-configuration of the {@link AuthenticationClient}. It backs off to beans of the
 * application's own.
 */
@AutoConfiguration(after = { WebClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class })
@ConditionalOnBooleanProperty(name = "authing.enabled", matchIfMissing = true)
@EnableConfigurationProperties({ AuthingProperties.class, EarlierAuthingProperties.class,
		AuthingEmulatorProperties.class })
@Import({ EmbeddedEmulatorConfiguration.class, AuthingClientFactory.class })
public final class AuthingAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean({ AuthingConnectionDetails.class, AuthenticationClient.class })
	AuthingConnectionDetails authingConnectionDetails(AuthingProperties properties, EarlierAuthingProperties earlier,
			AuthingEmulatorProperties emulator, ObjectProvider<EmbeddedEmulator> embedded) {
		return new ConnectionChoice(earlier.addTo(properties), emulator, embedded.getIfAvailable()).choose();
	}

	@Bean
	@ConditionalOnMissingBean
	AuthenticationClient authingAuthenticationClient(AuthingConnectionDetails connection, AuthingProperties properties,
			AuthingClientFactory clients, ObjectProvider<ClientIpSupplier> clientIp) {
		try {
			return clients.create(properties.client(),
					AuthingSettingsMapper.settings(connection, properties, clientIp.getIfAvailable(() -> () -> null)));
		}
		catch (IllegalArgumentException ex) {
			throw AuthingConfigurationException.invalid(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class ReactiveClientIpConfiguration {

		@Bean
		@ConditionalOnMissingBean
		ClientIpSupplier authingClientIpSupplier() {
			return new ReactiveClientIpSupplier();
		}

		/**
		 * As early as Spring Boot's filter of servlet applications that does the same.
		 */
		@Bean
		@ConditionalOnMissingBean
		@Order(-105)
		ServerWebExchangeContextFilter authingExchangeContextFilter() {
			return new ServerWebExchangeContextFilter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	@ConditionalOnClass(RequestContextHolder.class)
	static class ServletClientIpConfiguration {

		@Bean
		@ConditionalOnMissingBean
		ClientIpSupplier authingClientIpSupplier() {
			return new ServletClientIpSupplier();
		}

	}

}
