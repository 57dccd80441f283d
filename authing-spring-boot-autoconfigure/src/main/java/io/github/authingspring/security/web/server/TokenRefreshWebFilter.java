package io.github.authingspring.security.web.server;

import java.util.Optional;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.Uncancellable;
import io.github.authingspring.security.login.LoginCall;
import io.github.authingspring.security.login.TokenRefresh;
import reactor.core.publisher.Mono;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;

/**
 * Replaces the token of a user who is signed in by his session, when somebody first looks
 * who that is. It is replaced to the end, though the request may be given up.
 */
final class TokenRefreshWebFilter implements WebFilter {

	private final TokenRefresh tokens;

	private final TokenRenewal renewal;

	TokenRefreshWebFilter(TokenRefresh tokens, TokenRenewal renewal) {
		this.tokens = tokens;
		this.renewal = renewal;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange)
			.contextWrite((context) -> RequestUser.map(context, (user) -> refreshed(user, exchange)));
	}

	private Mono<SecurityContext> refreshed(SecurityContext context, ServerWebExchange exchange) {
		return (context.getAuthentication() instanceof AuthingAuthentication user && this.tokens.isDue(user))
				? exchange.getSession().flatMap((session) -> refreshed(context, user, exchange, session))
				: Mono.just(context);
	}

	private Mono<SecurityContext> refreshed(SecurityContext context, AuthingAuthentication user,
			ServerWebExchange exchange, WebSession session) {
		ServerLogins.Stored stored = ServerLogins.stored(session);
		if (!user.equals(stored.user())) {
			return Mono.just(context);
		}
		Mono<Optional<AuthingAuthentication>> next = this.tokens
			.refresh(user, stored, this.renewal.renew(user, exchange))
			.toMono()
			.flatMap((known) -> stored.complete().thenReturn(known));
		return Uncancellable.of(next).flatMap((known) -> Mono.justOrEmpty(known.map(SecurityContextImpl::new)));
	}

	/**
	 * Exchanges the token of a signed-in user for a new one of the same user.
	 */
	@FunctionalInterface
	interface TokenRenewal {

		/**
		 * Prepare to ask for a new token.
		 * @param user the user
		 * @param exchange the request, which leads to the session of the user
		 * @return the token; empty if Authing refuses
		 */
		LoginCall<Optional<AuthingIdToken>> renew(AuthingAuthentication user, ServerWebExchange exchange);

	}

}
