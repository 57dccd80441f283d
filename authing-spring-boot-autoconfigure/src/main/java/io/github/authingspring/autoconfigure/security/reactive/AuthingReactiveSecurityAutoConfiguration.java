package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingSecurityObservations;
import io.github.authingspring.security.AuthingTokenDecoder;
import io.github.authingspring.security.LoginOptionsCustomizer;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.ReactiveAuthingAuthenticationManager;
import io.github.authingspring.security.web.server.AuthingServerBearer;
import io.github.authingspring.security.web.server.AuthingServerLogin;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/**
 * Auto-configuration of sign-in and bearer tokens for WebFlux applications. The filter
 * chains apply only to applications without any; {@link AuthingServerLogin} and
 * {@link AuthingServerBearer} give the same to others.
 */
@AutoConfiguration(after = AuthingSecurityAutoConfiguration.class,
		before = { ReactiveUserDetailsServiceAutoConfiguration.class, ReactiveWebSecurityAutoConfiguration.class,
				ReactiveManagementWebSecurityAutoConfiguration.class },
		beforeName = {
				"org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientWebSecurityAutoConfiguration",
				"org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration" })
@ConditionalOnClass({ SecurityWebFilterChain.class, ServerHttpSecurity.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean({ AuthenticationClient.class, PermissionService.class })
@Import({ BearerConfiguration.class, RequestPermissionConfiguration.class, WebhookFilterConfiguration.class })
public final class AuthingReactiveSecurityAutoConfiguration {

	/**
	 * An application's own manager is the one of its other ways to sign in.
	 */
	@Bean
	@Fallback
	@ConditionalOnMissingBean
	ReactiveAuthingAuthenticationManager authingReactiveAuthenticationManager(AuthenticationClient client,
			AuthingLoginSettings settings, ObjectProvider<LoginOptionsCustomizer> customizers,
			AuthingSecurityObservations observations, AuthenticationEventPublisher events) {
		return new ReactiveAuthingAuthenticationManager(client, settings, customizers.orderedStream().toList(),
				observations, events);
	}

	@Bean
	@ConditionalOnMissingBean
	AuthingServerLogin authingServerLogin(ApplicationContext context) {
		return new AuthingServerLogin(context);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@ConditionalOnMissingBean(name = "authingWebSessionIds")
	static BeanPostProcessor authingWebSessionIds() {
		return new WebSessionIdsPostProcessor();
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(SecurityWebFilterChain.class)
	static class DefaultChainsConfiguration {

		@Bean
		@Order(Ordered.LOWEST_PRECEDENCE)
		SecurityWebFilterChain authingSecurityWebFilterChain(ServerHttpSecurity http, AuthingServerLogin login,
				AuthingLoginSettings settings) {
			login.applyTo(http);
			http.csrf(AuthingServerLogin.spa());
			http.authorizeExchange((rules) -> {
				settings.pages().values().forEach((page) -> rules.pathMatchers(page).permitAll());
				OpenEndpoints.permit(rules);
				rules.anyExchange().authenticated();
			});
			return http.build();
		}

		/**
		 * Depends on the condition of the class around it, which is evaluated once.
		 */
		@Configuration(proxyBeanMethods = false)
		@ConditionalOnClass({ ServerBearerTokenAuthenticationConverter.class, ReactiveJwtDecoder.class })
		@ConditionalOnBean(AuthingTokenDecoder.class)
		static class BearerChainConfiguration {

			@Bean
			@Order(Ordered.LOWEST_PRECEDENCE - 1)
			SecurityWebFilterChain authingBearerSecurityWebFilterChain(ServerHttpSecurity http,
					AuthingServerBearer bearer) {
				http.securityMatcher(AuthingServerBearer.bearerRequests());
				bearer.applyTo(http);
				http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance());
				http.csrf(ServerHttpSecurity.CsrfSpec::disable);
				http.requestCache(ServerHttpSecurity.RequestCacheSpec::disable);
				http.logout(ServerHttpSecurity.LogoutSpec::disable);
				http.authorizeExchange((rules) -> {
					OpenEndpoints.permit(rules);
					rules.anyExchange().authenticated();
				});
				return http.build();
			}

		}

	}

}
