package io.github.authingspring.security.web.server;

import java.util.Optional;

import io.github.authingspring.security.login.FormToken;
import reactor.core.publisher.Mono;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;

/**
 * Makes exchanges of requests.
 */
final class ServerExchanges {

	private static final String READ = ServerExchanges.class.getName() + ".READ";

	private ServerExchanges() {
	}

	/**
	 * Return a request whose content counts, the same for all who ask.
	 */
	static Mono<ServerExchange> read(ServerWebExchange exchange) {
		return (exchange.getAttribute(READ) instanceof ServerExchange read) ? Mono.just(read)
				: RequestContent.read(exchange)
					.flatMap((content) -> of(exchange, content, formToken(exchange)))
					.doOnNext((read) -> exchange.getAttributes().put(READ, read));
	}

	/**
	 * Return a request whose content belongs to the application, without a form to send.
	 */
	static Mono<ServerExchange> unread(ServerWebExchange exchange) {
		return of(exchange, RequestContent.UNREAD, Mono.just(Optional.empty()));
	}

	/**
	 * Have forms send the token that counts now.
	 */
	static Mono<Void> renewFormToken(ServerWebExchange exchange) {
		return formToken(exchange).doOnNext((token) -> {
			if (exchange.getAttribute(READ) instanceof ServerExchange read) {
				read.renewFormToken(token.orElse(null));
			}
		}).then();
	}

	private static Mono<Optional<FormToken>> formToken(ServerWebExchange exchange) {
		Mono<CsrfToken> csrf = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
		return csrf.map((token) -> Optional.of(new FormToken(token.getParameterName(), token.getToken())))
			.defaultIfEmpty(Optional.empty());
	}

	private static Mono<ServerExchange> of(ServerWebExchange exchange, RequestContent content,
			Mono<Optional<FormToken>> formToken) {
		Mono<SecurityContext> user = ReactiveSecurityContextHolder.getContext()
			.defaultIfEmpty(new SecurityContextImpl());
		return Mono.zip(exchange.getSession(), user, formToken)
			.map((parts) -> new ServerExchange(exchange, parts.getT1(), content, parts.getT2(),
					parts.getT3().orElse(null)));
	}

}
