package io.github.authingspring.security.web.server;

import java.net.URI;

import io.github.authingspring.security.login.Answer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Writes answers in WebFlux.
 *
 * @param exchange the request
 * @param otherwise who answers where there is none
 */
record ServerAnswer(ServerExchange exchange, Mono<Void> otherwise) {

	private static final DefaultServerRedirectStrategy REDIRECTS = new DefaultServerRedirectStrategy();

	Mono<Void> write(@Nullable Answer answer) {
		return this.exchange.complete().then(Mono.defer(() -> written(answer)));
	}

	private Mono<Void> written(@Nullable Answer answer) {
		if (answer instanceof Answer.Content content) {
			return written(content, this.exchange.exchange());
		}
		if (answer instanceof Answer.Redirect redirect) {
			return REDIRECTS.sendRedirect(this.exchange.exchange(), URI.create(redirect.location()));
		}
		return (answer instanceof Answer.Failure failure) ? Mono.error(new ResponseStatusException(failure.status()))
				: this.otherwise;
	}

	/**
	 * Pages read templates and texts from files.
	 */
	static Mono<Void> written(Answer.Content content, ServerWebExchange exchange) {
		return Mono.fromSupplier(content.body()).subscribeOn(Schedulers.boundedElastic()).flatMap((body) -> {
			ServerHttpResponse response = exchange.getResponse();
			response.setStatusCode(content.status());
			content.headers().forEach((name, values) -> response.getHeaders().put(name, values));
			response.getHeaders().setContentLength(body.length);
			return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
		});
	}

}
