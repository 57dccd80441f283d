package io.github.authingspring.security.web.server;

import io.github.authingspring.security.AuthingWebhook;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Answers Authing's webhook in a WebFlux application. It stands before Spring Security's
 * filters, because Authing signs in nowhere. Without the secret nothing of a body is
 * read; as long as none is configured, there is no webhook.
 */
public final class AuthingWebhookWebFilter implements WebFilter, Ordered {

	/**
	 * Before Spring Security's filters, which come at -100.
	 */
	private static final int ORDER = -101;

	private final AuthingWebhook webhook;

	private final String path;

	/**
	 * Create a filter.
	 * @param webhook receives what Authing tells
	 * @param path where Authing tells it, exactly, below the application's own path
	 */
	public AuthingWebhookWebFilter(AuthingWebhook webhook, String path) {
		this.webhook = webhook;
		this.path = path;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!this.webhook.isOpen() || !isForWebhook(request)) {
			return chain.filter(exchange);
		}
		Mono<HttpStatus> status = this.webhook.accepts(request.getHeaders()) ? receive(request)
				: Mono.just(HttpStatus.UNAUTHORIZED);
		ServerHttpResponse response = exchange.getResponse();
		// not complete before the body is read, or a failure to read it could not be
		// answered
		return status.doOnNext(response::setStatusCode).then(Mono.defer(response::setComplete));
	}

	private boolean isForWebhook(ServerHttpRequest request) {
		return HttpMethod.POST.equals(request.getMethod())
				&& request.getPath().pathWithinApplication().value().equals(this.path);
	}

	/**
	 * Other instances are told, and they need not be told without waiting.
	 */
	private Mono<HttpStatus> receive(ServerHttpRequest request) {
		return DataBufferUtils.join(DataBufferUtils.takeUntilByteCount(request.getBody(), AuthingWebhook.MAX_BODY + 1))
			.map(AuthingWebhookWebFilter::bytes)
			.defaultIfEmpty(new byte[0])
			.publishOn(Schedulers.boundedElastic())
			.map((body) -> this.webhook.receive(request.getHeaders(), body));
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

}
