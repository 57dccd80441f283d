package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.HostedPageClientMissingConfiguration;
import io.github.authingspring.autoconfigure.security.HostedPageFactory;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.web.server.ServerHostedPage;
import io.github.authingspring.security.web.server.WebSessionAuthorizedClients;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.AuthenticatedPrincipalServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;

/**
 * Auto-configuration of sign-in on Authing's own page for WebFlux applications. The
 * registration {@code authing} joins those of the application.
 */
@AutoConfiguration(after = AuthingSecurityAutoConfiguration.class, beforeName = {
		"org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration",
		"org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientWebSecurityAutoConfiguration" })
@ConditionalOnBooleanProperty("authing.login.hosted-page")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean(AuthenticationClient.class)
@Import(HostedPageClientMissingConfiguration.class)
public final class AuthingReactiveHostedPageAutoConfiguration {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ OAuth2ClientProperties.class, ReactiveClientRegistrationRepository.class })
	@EnableConfigurationProperties(OAuth2ClientProperties.class)
	static class HostedPageConfiguration {

		private final HostedPageFactory factory;

		HostedPageConfiguration(ObjectProvider<AuthingConnectionDetails> connection, Environment environment) {
			this.factory = new HostedPageFactory(connection.getIfAvailable(), environment);
		}

		@Bean
		@ConditionalOnMissingBean
		ReactiveClientRegistrationRepository authingReactiveClientRegistrationRepository(
				OAuth2ClientProperties properties) {
			return new InMemoryReactiveClientRegistrationRepository(this.factory.registrations(properties));
		}

		@Bean
		@ConditionalOnMissingBean
		ServerOAuth2AuthorizedClientRepository authingServerAuthorizedClientRepository(
				ReactiveClientRegistrationRepository registrations,
				ObjectProvider<ReactiveOAuth2AuthorizedClientService> services) {
			ReactiveOAuth2AuthorizedClientService others = services
				.getIfAvailable(() -> new InMemoryReactiveOAuth2AuthorizedClientService(registrations));
			return new WebSessionAuthorizedClients(registration(registrations),
					new AuthenticatedPrincipalServerOAuth2AuthorizedClientRepository(others));
		}

		@Bean
		@ConditionalOnMissingBean
		ServerHostedPage authingServerHostedPage(ReactiveClientRegistrationRepository registrations,
				ServerOAuth2AuthorizedClientRepository clients) {
			return new ServerHostedPage(registration(registrations), this.factory.algorithm(), clients,
					this.factory.urls());
		}

		/**
		 * The application's own repository may not know it, or would have to be waited
		 * for.
		 */
		private ClientRegistration registration(ReactiveClientRegistrationRepository registrations) {
			if (registrations instanceof Iterable<?> known) {
				for (Object candidate : known) {
					if (candidate instanceof ClientRegistration registration
							&& ServerHostedPage.REGISTRATION_ID.equals(registration.getRegistrationId())) {
						return registration;
					}
				}
			}
			return this.factory.registration();
		}

	}

}
