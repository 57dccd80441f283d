package io.github.authingspring.security.web.server;

import io.github.authingspring.security.AuthingLoginEventPublisher;
import io.github.authingspring.security.AuthingTokenDecoder;
import io.github.authingspring.security.RoleOverlay;
import io.github.authingspring.security.login.Answers;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;

/**
 * Lets a security filter chain of WebFlux take Authing's tokens as bearer tokens, and
 * lays the roles of their users onto the request. Belongs into a chain of its own, before
 * the one with sign-in:
 *
 * <pre>{@code
 * http.securityMatcher(AuthingServerBearer.bearerRequests());
 * http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance());
 * bearer.applyTo(http);
 * }</pre>
 *
 * In a chain with sessions, a request that carries a token is that of the token's user
 * only. Rests on {@code oauth2ResourceServer}, which is taken up by it.
 */
public final class AuthingServerBearer {

	private final ApplicationContext context;

	/**
	 * Create what takes bearer tokens. Nothing is asked of the application before it is
	 * applied.
	 * @param context the application, in which there are an {@link AuthingTokenDecoder}
	 * and a {@link RoleOverlay}
	 */
	public AuthingServerBearer(ApplicationContext context) {
		this.context = context;
	}

	/**
	 * Return a matcher of the requests that carry a bearer token, or mean to.
	 * @return the matcher
	 */
	public static ServerWebExchangeMatcher bearerRequests() {
		return (exchange) -> BearerExchangeConverter.isMeantBy(exchange) ? MatchResult.match() : MatchResult.notMatch();
	}

	/**
	 * Let a filter chain take bearer tokens.
	 * @param http the chain, which is not built yet
	 */
	public void applyTo(ServerHttpSecurity http) {
		Answers answers = Answers.of(this.context);
		BearerServerAnswers bearer = new BearerServerAnswers(answers);
		ReactiveAuthenticationManager manager = authenticationManager();
		http.oauth2ResourceServer((resources) -> resources.bearerTokenConverter(new BearerExchangeConverter())
			.authenticationEntryPoint(bearer)
			.authenticationFailureHandler(bearer)
			.accessDeniedHandler(bearer)
			.jwt((jwt) -> jwt.authenticationManager(manager)));
		http.addFilterBefore(new BearerWebFilter(answers), SecurityWebFiltersOrder.AUTHENTICATION);
		http.addFilterAfter(new RoleOverlayWebFilter(this.context.getBean(RoleOverlay.class)),
				SecurityWebFiltersOrder.ANONYMOUS_AUTHENTICATION);
	}

	private ReactiveAuthenticationManager authenticationManager() {
		AuthenticationEventPublisher events = this.context.getBeanProvider(AuthenticationEventPublisher.class)
			.getIfUnique(() -> AuthingLoginEventPublisher.of(this.context));
		return new BearerAuthenticationManager(this.context.getBean(AuthingTokenDecoder.class), events);
	}

}
