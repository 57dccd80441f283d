package io.github.authingspring.security.web.server;

import java.util.function.BiFunction;

import io.github.authingspring.security.PermissionsUnavailableException;
import io.github.authingspring.security.login.Answers;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Answers requests whose user's permissions are needed and cannot be loaded.
 */
final class PermissionsUnavailableWebFilter implements WebFilter {

	private static final Log logger = LogFactory.getLog(PermissionsUnavailableWebFilter.class);

	private final BiFunction<ServerWebExchange, PermissionsUnavailableException, Mono<Void>> answer;

	PermissionsUnavailableWebFilter(Answers answers) {
		this((exchange, failure) -> ServerExchanges.unread(exchange)
			.flatMap((unread) -> unread.answer(answers.unavailable(unread, failure))));
	}

	PermissionsUnavailableWebFilter(BiFunction<ServerWebExchange, PermissionsUnavailableException, Mono<Void>> answer) {
		this.answer = answer;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange)
			.onErrorResume(PermissionsUnavailableException.class, (failure) -> unavailable(exchange, failure));
	}

	private Mono<Void> unavailable(ServerWebExchange exchange, PermissionsUnavailableException failure) {
		if (exchange.getResponse().isCommitted()) {
			return Mono.error(failure);
		}
		logger.warn(failure.getMessage(), failure);
		return this.answer.apply(exchange, failure);
	}

}
