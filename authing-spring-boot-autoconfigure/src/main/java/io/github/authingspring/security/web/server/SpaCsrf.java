package io.github.authingspring.security.web.server;

import reactor.core.publisher.Mono;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes the token of a page from its form, also from one with an upload, and that of a
 * script, which read it from its cookie, from a header. The cookie comes with every
 * answer.
 */
final class SpaCsrf implements ServerCsrfTokenRequestHandler {

	private final ServerCsrfTokenRequestHandler header = new ServerCsrfTokenRequestAttributeHandler();

	private final XorServerCsrfTokenRequestAttributeHandler form = new XorServerCsrfTokenRequestAttributeHandler();

	SpaCsrf() {
		this.form.setTokenFromMultipartDataEnabled(true);
	}

	@Override
	public void handle(ServerWebExchange exchange, Mono<CsrfToken> csrfToken) {
		this.form.handle(exchange, csrfToken);
		exchange.getResponse().beforeCommit(() -> csrfToken.then());
	}

	@Override
	public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken csrfToken) {
		boolean script = exchange.getRequest().getHeaders().containsHeader(csrfToken.getHeaderName());
		return (script ? this.header : this.form).resolveCsrfTokenValue(exchange, csrfToken);
	}

}
