package io.github.authingspring.security.web.server;

import io.github.authingspring.security.login.Answers;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
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

	private final Answers answers;

	private final ServerAuthenticationEntryPoint entryPoint = new BearerTokenServerAuthenticationEntryPoint();

	private final ServerAccessDeniedHandler deniedHandler = new BearerTokenServerAccessDeniedHandler();

	BearerServerAnswers(Answers answers) {
		this.answers = answers;
	}

	@Override
	public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
		return unlessSent(exchange, failure,
				this.entryPoint.commence(unsent(exchange), failure).then(refuse(exchange)));
	}

	/**
	 * Spring Security also passes failures of all that comes later, with or without a
	 * token. What ends the sign-in of a session is not answered here.
	 */
	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange filtered, AuthenticationException failure) {
		return ReactiveSecurityContextHolder.getContext()
			.flatMap((signedIn) -> Mono.<Void>error(failure))
			.switchIfEmpty(Mono.defer(() -> answer(filtered.getExchange(), failure)));
	}

	private Mono<Void> answer(ServerWebExchange exchange, AuthenticationException failure) {
		return (failure instanceof AuthenticationServiceException)
				? unlessSent(exchange, failure, new ServerAnswer(exchange).write(this.answers.unavailable(failure)))
				: commence(exchange, failure);
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
		return unlessSent(exchange, denied, this.deniedHandler.handle(unsent(exchange), denied).then(refuse(exchange)));
	}

	/**
	 * What is sent cannot be taken back.
	 */
	private static Mono<Void> unlessSent(ServerWebExchange exchange, Throwable failure, Mono<Void> answer) {
		return exchange.getResponse().isCommitted() ? Mono.error(failure) : answer;
	}

	private Mono<Void> refuse(ServerWebExchange exchange) {
		return Mono.defer(() -> {
			HttpStatusCode status = exchange.getResponse().getStatusCode();
			return new ServerAnswer(exchange).write(
					this.answers.refusedBearer((status instanceof HttpStatus known) ? known : HttpStatus.UNAUTHORIZED));
		});
	}

	/**
	 * Let Spring Security write its header and not yet send the response.
	 */
	private static ServerWebExchange unsent(ServerWebExchange exchange) {
		ServerHttpResponse response = new ServerHttpResponseDecorator(exchange.getResponse()) {

			@Override
			public Mono<Void> setComplete() {
				return Mono.empty();
			}

		};
		return exchange.mutate().response(response).build();
	}

}
