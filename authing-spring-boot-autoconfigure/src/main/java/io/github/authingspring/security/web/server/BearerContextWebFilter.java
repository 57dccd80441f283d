package io.github.authingspring.security.web.server;

import reactor.core.publisher.Mono;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Leaves a request that carries a token without whoever its session belongs to.
 */
final class BearerContextWebFilter implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Mono<Void> rest = chain.filter(exchange);
		return BearerExchangeConverter.isMeantBy(exchange)
				? rest.contextWrite(ReactiveSecurityContextHolder.clearContext()) : rest;
	}

}
