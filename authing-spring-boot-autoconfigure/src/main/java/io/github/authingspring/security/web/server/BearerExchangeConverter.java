package io.github.authingspring.security.web.server;

import java.util.List;

import io.github.authingspring.security.AuthingLoginDetails;
import io.github.authingspring.security.BearerAttempt;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads the token from the header, and from nowhere else.
 */
final class BearerExchangeConverter implements ServerAuthenticationConverter {

	private final ServerAuthenticationConverter tokens = new ServerBearerTokenAuthenticationConverter();

	@Override
	public Mono<Authentication> convert(ServerWebExchange exchange) {
		return Mono.fromRunnable(() -> BearerAttempt.requireOne(authorization(exchange)))
			.then(this.tokens.convert(exchange))
			.cast(BearerTokenAuthenticationToken.class)
			.map((read) -> new BearerAttempt(read.getToken(), AuthingLoginDetails.of(exchange.getRequest())));
	}

	static boolean isMeantBy(ServerWebExchange exchange) {
		return BearerAttempt.isMeantBy(authorization(exchange));
	}

	private static List<String> authorization(ServerWebExchange exchange) {
		return exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
	}

}
