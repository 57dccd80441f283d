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

	private final XorServerCsrfTokenRequestAttributeHandler form = new XorServerCsrfTokenRequestAttributeHandler();

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

	@Override
	public void handle(ServerWebExchange exchange, Mono<CsrfToken> csrfToken) {
		this.form.handle(exchange, csrfToken);
		exchange.getAttributes().put(TOKEN, csrfToken);
	}

	@Override
	public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken csrfToken) {
		String header = exchange.getRequest().getHeaders().getFirst(csrfToken.getHeaderName());
		if (header != null) {
			return Mono.just(header);
		}
		ServerCsrfTokenRequestHandler body = RequestContent.isSmall(exchange) ? this.upload : this.form;
		return Mono.defer(() -> body.resolveCsrfTokenValue(exchange, csrfToken))
			.onErrorComplete(
					(failure) -> RequestContent.isUnreadable(failure) || failure instanceof ClassCastException);
	}

}
