package io.github.authingspring.security.web.server;

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.authingspring.security.Uncancellable;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;

import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Completes each step of signing in or out though the browser goes away meanwhile, as
 * servlets do: else a code would be used up and nobody signed in, or a session ended here
 * and not at Authing.
 */
final class UncancellableWebFilter implements WebFilter {

	private static final Log logger = LogFactory.getLog(UncancellableWebFilter.class);

	private final ServerWebExchangeMatcher requests;

	UncancellableWebFilter(ServerWebExchangeMatcher requests) {
		this.requests = requests;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return this.requests.matches(exchange)
			.flatMap((result) -> result.isMatch() ? complete(chain.filter(exchange)) : chain.filter(exchange));
	}

	private static Mono<Void> complete(Mono<Void> answering) {
		AtomicBoolean gone = new AtomicBoolean();
		return Uncancellable.of(answering.doOnError((failure) -> {
			if (gone.get() && !DisconnectedClientHelper.isClientDisconnectedException(failure)) {
				logger.error("A request failed that nobody waits for any more", failure);
			}
		})).doOnCancel(() -> gone.set(true));
	}

}
