package io.github.authingspring.security.web.server;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;

/**
 * Keeps tokens in cookies as Spring Security does. They are secure where the client
 * speaks HTTPS, also if it does so with a proxy.
 */
final class SpaCsrfTokens implements ServerCsrfTokenRepository {

	private static final String FORGOTTEN = SpaCsrfTokens.class.getName() + ".FORGOTTEN";

	private final ServerCsrfTokenRepository secure = cookies(true);

	private final ServerCsrfTokenRepository plain = cookies(false);

	private static ServerCsrfTokenRepository cookies(boolean secure) {
		CookieServerCsrfTokenRepository cookies = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
		cookies.setCookieCustomizer((cookie) -> cookie.secure(secure));
		return cookies;
	}

	@Override
	public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
		return cookies(exchange).generateToken(exchange);
	}

	@Override
	public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
		return cookies(exchange).saveToken(exchange, token);
	}

	@Override
	public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
		return cookies(exchange).loadToken(exchange)
			.filter((token) -> !exchange.getAttributes().containsKey(FORGOTTEN));
	}

	/**
	 * Take the token that a request brought along for none from now on. One that was made
	 * for the request stays.
	 */
	static void forget(ServerWebExchange exchange) {
		exchange.getAttributes().put(FORGOTTEN, true);
	}

	/**
	 * Forwarded headers have changed the scheme already, where they are trusted.
	 */
	private ServerCsrfTokenRepository cookies(ServerWebExchange exchange) {
		return "https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme()) ? this.secure : this.plain;
	}

}
