package io.github.authingspring.security.web.server;

import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Sets the cookie with the token that scripts read, before anybody answers. The token is
 * made in another thread; made while an answer is committed, its cookie would be set
 * while that of the session is, and cookies are not safe against that.
 */
final class SpaCsrfWebFilter implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return SpaCsrf.token(exchange).then(chain.filter(exchange));
	}

}
