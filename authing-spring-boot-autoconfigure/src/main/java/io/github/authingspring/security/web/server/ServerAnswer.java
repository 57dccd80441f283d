package io.github.authingspring.security.web.server;

import java.net.URI;

import io.github.authingspring.security.login.Answer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Writes answers in a WebFlux application.
 *
 * @param exchange the request and its response
 */
record ServerAnswer(ServerWebExchange exchange) {

	private static final ServerRedirectStrategy REDIRECTS = new DefaultServerRedirectStrategy();

	Mono<Void> write(Answer answer) {
		return write(answer, Mono.empty());
	}

	/**
	 * Write an answer.
	 * @param otherwise who answers where there is none
	 */
	Mono<Void> write(@Nullable Answer answer, Mono<Void> otherwise) {
		if (answer instanceof Answer.Content content) {
			return write(content);
		}
		if (answer instanceof Answer.Redirect redirect) {
			return REDIRECTS.sendRedirect(this.exchange, URI.create(redirect.location()));
		}
		return (answer instanceof Answer.Failure failure) ? Mono.error(new ResponseStatusException(failure.status()))
				: otherwise;
	}

	/**
	 * Pages read templates and texts from files.
	 */
	private Mono<Void> write(Answer.Content content) {
		return Mono.fromSupplier(content.body()).subscribeOn(Schedulers.boundedElastic()).flatMap((body) -> {
			ServerHttpResponse response = this.exchange.getResponse();
			response.setStatusCode(content.status());
			content.headers().forEach((name, values) -> response.getHeaders().put(name, values));
			if (body.length == 0) {
				return response.setComplete();
			}
			response.getHeaders().setContentLength(body.length);
			return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
		});
	}

}
