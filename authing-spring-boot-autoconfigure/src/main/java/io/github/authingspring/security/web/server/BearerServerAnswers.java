package io.github.authingspring.security.web.server;

import java.time.Duration;

import io.github.authingspring.security.AuthingServiceException;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.access.server.BearerTokenServerAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.server.BearerTokenServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers bearer requests that are not let through: with the header that Spring Security
 * writes, and a problem. That a token cannot be checked is no fault of the token.
 */
final class BearerServerAnswers
		implements ServerAuthenticationEntryPoint, ServerAuthenticationFailureHandler, ServerAccessDeniedHandler {

	private final ServerAuthenticationEntryPoint entryPoint = new BearerTokenServerAuthenticationEntryPoint();

	private final ServerAccessDeniedHandler deniedHandler = new BearerTokenServerAccessDeniedHandler();

	@Override
	public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
		return this.entryPoint.commence(exchange, failure);
	}

	/**
	 * Spring Security also passes failures of all that comes later, with or without a
	 * token. What ends the sign-in of a session is not answered here.
	 */
	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange filtered, AuthenticationException failure) {
		ServerWebExchange exchange = filtered.getExchange();
		return ReactiveSecurityContextHolder.getContext()
			.flatMap((signedIn) -> Mono.<Void>error(failure))
			.switchIfEmpty(Mono.defer(() -> (failure instanceof AuthenticationServiceException)
					? unavailable(exchange.getResponse(), failure) : commence(exchange, failure)));
	}

	private static Mono<Void> unavailable(ServerHttpResponse response, AuthenticationException failure) {
		Duration retryAfter = (failure instanceof AuthingServiceException fault) ? fault.retryAfter() : null;
		if (retryAfter != null) {
			response.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
		}
		response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
		return response.setComplete();
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
		return this.deniedHandler.handle(exchange, denied);
	}

}
