package io.github.authingspring.autoconfigure;

import io.github.authingspring.client.ClientIpSupplier;
import io.github.authingspring.security.AuthingLoginDetails;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes the address of the end user from the request in the context. Forwarded headers
 * count only as far as {@code server.forward-headers-strategy} trusts them.
 */
final class ReactiveClientIpSupplier implements ClientIpSupplier {

	@Override
	public @Nullable String clientIp() {
		return null; // a thread has no request
	}

	@Override
	public @Nullable String clientIp(ContextView context) {
		// within Spring Security, the exchange has another key
		return ServerWebExchangeContextFilter.getExchange(context)
			.or(() -> context.getOrEmpty(ServerWebExchange.class))
			.map((exchange) -> AuthingLoginDetails.of(exchange.getRequest()).remoteAddress())
			.orElse(null);
	}

}
