package io.github.authingspring.security.web.server;

import reactor.core.publisher.Mono;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes the token of a page from its form, also from one with a small upload, and that of
 * a script, which read it from its cookie, from a header. The cookie comes with every
 * answer.
 */
final class SpaCsrf implements ServerCsrfTokenRequestHandler {

	private final ServerCsrfTokenRequestHandler header = new ServerCsrfTokenRequestAttributeHandler();

	private final XorServerCsrfTokenRequestAttributeHandler form = new XorServerCsrfTokenRequestAttributeHandler();

	private final XorServerCsrfTokenRequestAttributeHandler upload = new XorServerCsrfTokenRequestAttributeHandler();

	SpaCsrf() {
		this.upload.setTokenFromMultipartDataEnabled(true);
	}

	@Override
	public void handle(ServerWebExchange exchange, Mono<CsrfToken> csrfToken) {
		this.form.handle(exchange, csrfToken);
		exchange.getResponse().beforeCommit(() -> csrfToken.then());
	}

	@Override
	public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken csrfToken) {
		if (exchange.getRequest().getHeaders().containsHeader(csrfToken.getHeaderName())) {
			return this.header.resolveCsrfTokenValue(exchange, csrfToken);
		}
		return (RequestContent.isSmall(exchange) ? this.upload : this.form).resolveCsrfTokenValue(exchange, csrfToken);
	}

}
