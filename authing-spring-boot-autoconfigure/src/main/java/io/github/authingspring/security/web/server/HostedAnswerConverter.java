package io.github.authingspring.security.web.server;

import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationCodeAuthenticationTokenConverter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads what Authing's page answers. Whatever is no answer to what this browser asked is
 * a failed sign-in, as it is for servlets.
 */
final class HostedAnswerConverter implements ServerAuthenticationConverter {

	private final ServerOAuth2AuthorizationCodeAuthenticationTokenConverter answers;

	HostedAnswerConverter(ReactiveClientRegistrationRepository registrations) {
		this.answers = new ServerOAuth2AuthorizationCodeAuthenticationTokenConverter(registrations);
	}

	@Override
	public Mono<Authentication> convert(ServerWebExchange exchange) {
		if (!has(exchange, OAuth2ParameterNames.STATE)
				|| (!has(exchange, OAuth2ParameterNames.CODE) && !has(exchange, OAuth2ParameterNames.ERROR))) {
			return Mono.error(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST));
		}
		return this.answers.convert(exchange)
			.onErrorMap(OAuth2AuthorizationException.class,
					(failure) -> new OAuth2AuthenticationException(failure.getError(), failure));
	}

	private static boolean has(ServerWebExchange exchange, String name) {
		ServerHttpRequest request = exchange.getRequest();
		return StringUtils.hasText(request.getQueryParams().getFirst(name));
	}

}
