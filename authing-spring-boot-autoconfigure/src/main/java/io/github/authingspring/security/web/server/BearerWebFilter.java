package io.github.authingspring.security.web.server;

import io.github.authingspring.security.login.Answers;
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

	private final WebFilter answersForPrograms;

	BearerWebFilter(Answers answers) {
		this.answersForPrograms = new PermissionsUnavailableWebFilter(
				(exchange, failure) -> new ServerAnswer(exchange).write(answers.unavailable(failure)));
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return BearerExchangeConverter.isMeantBy(exchange) ? this.answersForPrograms.filter(exchange, chain)
			.contextWrite(ReactiveSecurityContextHolder.clearContext()) : chain.filter(exchange);
	}

}
