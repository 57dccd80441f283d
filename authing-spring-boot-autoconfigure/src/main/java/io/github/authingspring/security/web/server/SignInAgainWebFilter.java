package io.github.authingspring.security.web.server;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingLoginExpiredException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.util.ThrowableAnalyzer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Asks to sign in where the application finds that nobody is signed in, as Spring
 * Security does for servlets, and ends the session whose login Authing no longer accepts.
 */
final class SignInAgainWebFilter implements WebFilter {

	private final ThrowableAnalyzer analyzer = new ThrowableAnalyzer();

	private final ServerAuthenticationEntryPoint entryPoint;

	SignInAgainWebFilter(ServerAuthenticationEntryPoint entryPoint) {
		this.entryPoint = entryPoint;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange).onErrorResume((failure) -> {
			AuthenticationException authentication = find(failure);
			return (authentication != null && !exchange.getResponse().isCommitted())
					? end(exchange, authentication).then(this.entryPoint.commence(exchange, authentication))
					: Mono.error(failure);
		});
	}

	private @Nullable AuthenticationException find(Throwable failure) {
		return (AuthenticationException) this.analyzer.getFirstThrowableOfType(AuthenticationException.class,
				this.analyzer.determineCauseChain(failure));
	}

	/**
	 * The session may have got a new token meanwhile, or belong to somebody else.
	 */
	private static Mono<Void> end(ServerWebExchange exchange, AuthenticationException failure) {
		if (!(failure instanceof AuthingLoginExpiredException expired)) {
			return Mono.empty();
		}
		return exchange.getSession().flatMap((session) -> {
			ServerLogins.Stored stored = ServerLogins.stored(session);
			if (stored.user() instanceof AuthingAuthentication user && expired.concerns(user)) {
				stored.end(user);
			}
			return stored.complete();
		});
	}

}
