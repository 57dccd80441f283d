package io.github.authingspring.security.web;

import java.util.Objects;

import io.github.authingspring.security.AuthingLoginEventPublisher;
import io.github.authingspring.security.AuthingTokenConverter;
import io.github.authingspring.security.AuthingTokenDecoder;
import io.github.authingspring.security.BearerAttempt;
import io.github.authingspring.security.RoleOverlay;
import io.github.authingspring.security.login.Answers;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Lets a security filter chain take Authing's tokens as bearer tokens, and lays the roles
 * of their users onto the request. Belongs into a chain of its own, before the one with
 * sign-in:
 *
 * <pre>{@code
 * http.securityMatcher(AuthingBearerConfigurer.bearerRequests());
 * http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
 * http.with(AuthingBearerConfigurer.authingBearer(), Customizer.withDefaults());
 * }</pre>
 *
 * In a chain with sessions, a request that carries a token is that of the token's user
 * only. Rests on {@code oauth2ResourceServer}, which is taken up by it.
 */
public final class AuthingBearerConfigurer extends AbstractHttpConfigurer<AuthingBearerConfigurer, HttpSecurity> {

	private @Nullable Answers answers;

	private AuthingBearerConfigurer() {
	}

	/**
	 * Return a new configurer.
	 * @return the configurer
	 */
	public static AuthingBearerConfigurer authingBearer() {
		return new AuthingBearerConfigurer();
	}

	/**
	 * Return a matcher of the requests that carry a bearer token, or mean to.
	 * @return the matcher
	 */
	public static RequestMatcher bearerRequests() {
		return BearerRequestConverter::isMeantBy;
	}

	@Override
	public void init(HttpSecurity http) {
		ApplicationContext context = http.getSharedObject(ApplicationContext.class);
		Answers answers = Answers.of(context);
		BearerAnswers bearer = new BearerAnswers(answers);
		AuthenticationManager manager = postProcess(authenticationManager(context));
		http.oauth2ResourceServer((resources) -> resources.authenticationConverter(new BearerRequestConverter())
			.authenticationEntryPoint(bearer)
			.accessDeniedHandler(bearer)
			.jwt((jwt) -> jwt.authenticationManager(manager))
			.withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {

				@Override
				public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
					filter.setAuthenticationFailureHandler(bearer);
					return filter;
				}

			}));
		this.answers = answers;
	}

	@Override
	public void configure(HttpSecurity http) {
		RoleOverlay roles = http.getSharedObject(ApplicationContext.class).getBean(RoleOverlay.class);
		http.addFilterBefore(new BearerContextFilter(), BearerTokenAuthenticationFilter.class);
		http.addFilterBefore(new RoleOverlayFilter(roles, Objects.requireNonNull(this.answers)),
				AnonymousAuthenticationFilter.class);
	}

	private static AuthenticationManager authenticationManager(ApplicationContext context) {
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider(
				context.getBean(AuthingTokenDecoder.class)::decode);
		provider.setJwtAuthenticationConverter(new AuthingTokenConverter());
		ProviderManager manager = new ProviderManager(provider);
		AuthenticationEventPublisher publisher = context.getBeanProvider(AuthenticationEventPublisher.class)
			.getIfUnique(() -> AuthingLoginEventPublisher.of(context));
		manager.setAuthenticationEventPublisher(BearerAttempt.publisher(publisher));
		return manager;
	}

}
