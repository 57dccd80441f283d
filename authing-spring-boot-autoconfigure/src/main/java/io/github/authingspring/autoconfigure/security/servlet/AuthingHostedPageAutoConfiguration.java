package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.autoconfigure.AuthingConfigurationException;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.web.HostedPage;
import io.github.authingspring.security.web.SessionAuthorizedClients;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
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
public final class AuthingHostedPageAutoConfiguration {

	private static final String CLIENT = "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties";

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
			return this.factory.registrations(properties);
		}

		@Bean
		@ConditionalOnMissingBean
		OAuth2AuthorizedClientRepository authingAuthorizedClientRepository(ClientRegistrationRepository registrations,
				ObjectProvider<OAuth2AuthorizedClientService> services) {
			OAuth2AuthorizedClientService others = services
				.getIfAvailable(() -> new InMemoryOAuth2AuthorizedClientService(registrations));
			return new SessionAuthorizedClients(this.factory.registration(registrations),
					new AuthenticatedPrincipalOAuth2AuthorizedClientRepository(others));
		}

		@Bean
		@ConditionalOnMissingBean
		HostedPage authingHostedPage(ClientRegistrationRepository registrations,
				OAuth2AuthorizedClientRepository clients) {
			return this.factory.page(this.factory.registration(registrations), clients);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingClass(CLIENT)
	static class ClientMissingConfiguration {

		ClientMissingConfiguration() {
			throw AuthingConfigurationException.of(
					"'authing.login.hosted-page' is set, but the OAuth 2.0 client is not on the class path.",
					"Add the dependency 'org.springframework.boot:spring-boot-starter-security-oauth2-client', or remove the key.");
		}

	}

}
