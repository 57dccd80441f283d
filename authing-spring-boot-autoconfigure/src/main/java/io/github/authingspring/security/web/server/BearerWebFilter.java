package io.github.authingspring.security.web.server;

import io.github.authingspring.security.PermissionsUnavailableException;
import io.github.authingspring.security.login.Answers;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Leaves a request that carries a token without whoever its session belongs to, and
 * answers where its user's roles are needed and cannot be loaded.
 */
final class BearerWebFilter implements WebFilter {

	private static final Log logger = LogFactory.getLog(BearerWebFilter.class);

	private final Answers answers;

	BearerWebFilter(Answers answers) {
		this.answers = answers;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Mono<Void> rest = chain.filter(exchange);
		return BearerExchangeConverter.isMeantBy(exchange)
				? rest.onErrorResume(PermissionsUnavailableException.class, (failure) -> unavailable(exchange, failure))
					.contextWrite(ReactiveSecurityContextHolder.clearContext())
				: rest;
	}

	private Mono<Void> unavailable(ServerWebExchange exchange, PermissionsUnavailableException failure) {
		if (exchange.getResponse().isCommitted()) {
			return Mono.error(failure);
		}
		logger.warn(failure.getMessage(), failure);
		return new ServerAnswer(exchange).write(this.answers.unavailable(failure));
	}

}
