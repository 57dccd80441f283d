package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.HostedPageClientMissingConfiguration;
import io.github.authingspring.autoconfigure.security.HostedPageFactory;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.web.HostedPage;
import io.github.authingspring.security.web.SessionAuthorizedClients;

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
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthenticatedPrincipalOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Auto-configuration of sign-in on Authing's own page. The registration {@code authing}
 * joins those of the application.
 */
@AutoConfiguration(after = AuthingSecurityAutoConfiguration.class, beforeName = {
		"org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
		"org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration" })
@ConditionalOnBooleanProperty("authing.login.hosted-page")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(AuthenticationClient.class)
@Import(HostedPageClientMissingConfiguration.class)
public final class AuthingHostedPageAutoConfiguration {

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ OAuth2ClientProperties.class, ClientRegistrationRepository.class })
	@EnableConfigurationProperties(OAuth2ClientProperties.class)
	static class HostedPageConfiguration {

		private final HostedPageFactory factory;

		HostedPageConfiguration(ObjectProvider<AuthingConnectionDetails> connection, Environment environment) {
			this.factory = new HostedPageFactory(connection.getIfAvailable(), environment);
		}

		@Bean
		@ConditionalOnMissingBean
		ClientRegistrationRepository authingClientRegistrationRepository(OAuth2ClientProperties properties) {
			return new InMemoryClientRegistrationRepository(this.factory.registrations(properties));
		}

		@Bean
		@ConditionalOnMissingBean
		OAuth2AuthorizedClientRepository authingAuthorizedClientRepository(ClientRegistrationRepository registrations,
				ObjectProvider<OAuth2AuthorizedClientService> services) {
			OAuth2AuthorizedClientService others = services
				.getIfAvailable(() -> new InMemoryOAuth2AuthorizedClientService(registrations));
			return new SessionAuthorizedClients(registration(registrations),
					new AuthenticatedPrincipalOAuth2AuthorizedClientRepository(others));
		}

		@Bean
		@ConditionalOnMissingBean
		HostedPage authingHostedPage(ClientRegistrationRepository registrations,
				OAuth2AuthorizedClientRepository clients) {
			return new HostedPage(registration(registrations), this.factory.algorithm(), clients, this.factory.urls());
		}

		/**
		 * The application's own repository may not know it.
		 */
		private ClientRegistration registration(ClientRegistrationRepository registrations) {
			ClientRegistration known = registrations.findByRegistrationId(HostedPage.REGISTRATION_ID);
			return (known != null) ? known : this.factory.registration();
		}

	}

}
