package io.github.authingspring.security.web.server;

import java.util.List;

import io.github.authingspring.security.login.Endpoint;
import io.github.authingspring.security.login.Route;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Serves what belongs to a sign-in, whatever the rules of the chain are.
 */
final class EndpointWebFilter implements WebFilter {

	private final List<Served> served;

	EndpointWebFilter(List<Route> routes) {
		this.served = routes.stream().map(Served::of).toList();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Endpoint endpoint = find(exchange.getRequest().getMethod(),
				exchange.getRequest().getPath().pathWithinApplication());
		return (endpoint != null) ? answer(endpoint, exchange, chain) : chain.filter(exchange);
	}

	private @Nullable Endpoint find(HttpMethod method, PathContainer path) {
		for (Served candidate : this.served) {
			if (candidate.route.serves(method) && candidate.path.matches(path)) {
				return candidate.route.endpoint();
			}
		}
		return null;
	}

	private static Mono<Void> answer(Endpoint endpoint, ServerWebExchange exchange, WebFilterChain chain) {
		return ServerExchanges.read(exchange)
			.flatMap((read) -> Mono.defer(() -> endpoint.answer(read).toMono())
				.flatMap((answer) -> read.answer(answer, Mono.defer(() -> chain.filter(exchange)))));
	}

	/**
	 * What is served where.
	 *
	 * @param route what is served
	 * @param path where
	 */
	private record Served(Route route, PathPattern path) {

		static Served of(Route route) {
			return new Served(route, PathPatternParser.defaultInstance.parse(route.path()));
		}

	}

}
