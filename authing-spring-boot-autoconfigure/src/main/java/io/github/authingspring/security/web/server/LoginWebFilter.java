package io.github.authingspring.security.web.server;

import reactor.core.publisher.Mono;

import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/**
 * Signs in by form or JSON, in one step or two. Failures of other requests are not its
 * affair, though they are of the same type.
 */
class LoginWebFilter extends AuthenticationWebFilter {

	private final ServerWebExchangeMatcher requests;

	LoginWebFilter(ReactiveAuthenticationManager manager, ServerWebExchangeMatcher requests) {
		super(manager);
		this.requests = requests;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return this.requests.matches(exchange)
			.flatMap((result) -> result.isMatch() ? super.filter(exchange, chain) : chain.filter(exchange));
	}

}
