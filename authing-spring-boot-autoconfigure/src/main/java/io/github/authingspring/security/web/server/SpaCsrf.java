package io.github.authingspring.security.web.server;

import reactor.core.publisher.Mono;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes the token of a page from its form, also from one with a small upload, and that of
 * a script, which read it from its cookie, from a header. The cookie comes with every
 * answer.
 */
final class SpaCsrf implements ServerCsrfTokenRequestHandler {

	private static final String TOKEN = SpaCsrf.class.getName() + ".TOKEN";

	private static final XorServerCsrfTokenRequestAttributeHandler FORM = new XorServerCsrfTokenRequestAttributeHandler();

	private final XorServerCsrfTokenRequestAttributeHandler upload = new XorServerCsrfTokenRequestAttributeHandler();

	SpaCsrf() {
		this.upload.setTokenFromMultipartDataEnabled(true);
	}

	/**
	 * Return the token of a request, if scripts may read it. Its cookie is set when it is
	 * made.
	 */
	static Mono<CsrfToken> token(ServerWebExchange exchange) {
		return exchange.getAttributeOrDefault(TOKEN, Mono.empty());
	}

	/**
	 * Replace the token that a request brought along, which somebody else may have given
	 * to the browser. Does nothing where scripts may not read it. Must be complete before
	 * anybody answers, as {@link SpaCsrfWebFilter} tells.
	 */
	static Mono<Void> renew(ServerWebExchange exchange) {
		return Mono.defer(() -> {
			SpaCsrfTokens.forget(exchange);
			return token(exchange);
		}).flatMap((token) -> {
			FORM.handle(exchange, Mono.just(token));
			return ServerExchanges.renewFormToken(exchange);
		});
	}

	@Override
	public void handle(ServerWebExchange exchange, Mono<CsrfToken> csrfToken) {
		FORM.handle(exchange, csrfToken);
		exchange.getAttributes().put(TOKEN, csrfToken);
	}

	@Override
	public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken csrfToken) {
		String header = exchange.getRequest().getHeaders().getFirst(csrfToken.getHeaderName());
		if (header != null) {
			return Mono.just(header);
		}
		ServerCsrfTokenRequestHandler body = RequestContent.isSmall(exchange) ? this.upload : FORM;
		return Mono.defer(() -> body.resolveCsrfTokenValue(exchange, csrfToken))
			.onErrorComplete(
					(failure) -> RequestContent.isUnreadable(failure) || failure instanceof ClassCastException);
	}

}
