package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.autoconfigure.security.AuthingAuthorizationProperties;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingWebhookProperties;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingAuthenticationProvider;
import io.github.authingspring.security.AuthingAuthorization;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingSecurityObservations;
import io.github.authingspring.security.AuthingTokenDecoder;
import io.github.authingspring.security.AuthingWebhook;
import io.github.authingspring.security.LoginOptionsCustomizer;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.web.AuthingBearerConfigurer;
import io.github.authingspring.security.web.AuthingLoginConfigurer;
import io.github.authingspring.security.web.AuthingRequestAuthorization;
import io.github.authingspring.security.web.AuthingWebhookFilter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ConditionalOnDefaultWebSecurity;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Auto-configuration of sign-in and bearer tokens for servlet applications. The filter
 * chains apply only to applications without any; {@link AuthingLoginConfigurer} and
 * {@link AuthingBearerConfigurer} give the same to others.
 */
@AutoConfiguration(after = { AuthingSecurityAutoConfiguration.class, AuthingHostedPageAutoConfiguration.class },
		before = { SecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class,
				ServletWebSecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class },
		beforeName = {
				"org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration",
				"org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration" })
@ConditionalOnClass({ SecurityFilterChain.class, HttpSecurity.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({ AuthenticationClient.class, PermissionService.class })
@Import(AuthingMethodSecurityConfiguration.class)
public final class AuthingServletSecurityAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AuthingAuthenticationProvider authingAuthenticationProvider(AuthenticationClient client,
			AuthingLoginSettings settings, ObjectProvider<LoginOptionsCustomizer> customizers,
			AuthingSecurityObservations observations) {
		return new AuthingAuthenticationProvider(client, settings, customizers.orderedStream().toList(), observations);
	}

	@Bean("authing")
	@ConditionalOnMissingBean(name = "authing")
	AuthingAuthorization authingAuthorization(PermissionService permissions,
			AuthingAuthorizationProperties properties) {
		return new AuthingAuthorization(permissions, properties.namespace());
	}

	@Bean
	@ConditionalOnMissingBean
	AuthingRequestAuthorization authingRequestAuthorization(PermissionService permissions,
			AuthingAuthorizationProperties properties) {
		return new AuthingRequestAuthorization(permissions, properties.namespace());
	}

	/**
	 * Authing signs in nowhere, so this comes before the chains.
	 */
	@Bean
	@ConditionalOnMissingBean(name = "authingWebhookFilter")
	FilterRegistrationBean<AuthingWebhookFilter> authingWebhookFilter(AuthingWebhook webhook,
			AuthingWebhookProperties properties) {
		FilterRegistrationBean<AuthingWebhookFilter> registration = new FilterRegistrationBean<>(
				new AuthingWebhookFilter(webhook));
		registration.addUrlPatterns(properties.path());
		registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
		registration.setEnabled(webhook.isOpen());
		return registration;
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnDefaultWebSecurity
	static class DefaultChainsConfiguration {

		@Bean
		@Order(SecurityFilterProperties.BASIC_AUTH_ORDER)
		SecurityFilterChain authingSecurityFilterChain(HttpSecurity http, AuthingLoginSettings settings) {
			http.authorizeHttpRequests((requests) -> {
				requests.requestMatchers("/error").permitAll();
				settings.pages().values().forEach((page) -> requests.requestMatchers(page).permitAll());
				OpenEndpoints.permit(requests);
				requests.anyRequest().authenticated();
			});
			http.csrf(CsrfConfigurer::spa);
			http.with(AuthingLoginConfigurer.authingLogin(), Customizer.withDefaults());
			return http.build();
		}

		/**
		 * Depends on the condition of the class around it, which is evaluated once.
		 */
		@Configuration(proxyBeanMethods = false)
		@ConditionalOnClass({ BearerTokenAuthenticationFilter.class, JwtDecoder.class })
		@ConditionalOnBean(AuthingTokenDecoder.class)
		static class BearerChainConfiguration {

			@Bean
			@Order(SecurityFilterProperties.BASIC_AUTH_ORDER - 1)
			SecurityFilterChain authingBearerSecurityFilterChain(HttpSecurity http) {
				http.securityMatcher(AuthingBearerConfigurer.bearerRequests());
				http.authorizeHttpRequests((requests) -> {
					requests.requestMatchers("/error").permitAll();
					OpenEndpoints.permit(requests);
					requests.anyRequest().authenticated();
				});
				http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
				http.csrf(CsrfConfigurer::disable);
				http.requestCache(RequestCacheConfigurer::disable);
				http.logout(LogoutConfigurer::disable);
				http.with(AuthingBearerConfigurer.authingBearer(), Customizer.withDefaults());
				return http.build();
			}

		}

	}

}
