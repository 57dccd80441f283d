package io.github.authingspring.security.web.server;

import io.github.authingspring.security.login.hosted.HostedRequests;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;

/**
 * Asks Authing's page to sign somebody in, and nobody else's.
 */
final class HostedExchangeRequests implements ServerOAuth2AuthorizationRequestResolver {

	private final ServerWebExchangeMatcher start = new PathPatternParserServerWebExchangeMatcher(HostedRequests.START,
			HttpMethod.GET);

	private final HostedRequests hosted = new HostedRequests();

	private final DefaultServerOAuth2AuthorizationRequestResolver requests;

	HostedExchangeRequests(ReactiveClientRegistrationRepository registrations) {
		this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
		this.requests.setAuthorizationRequestCustomizer(this.hosted::customize);
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
		return this.start.matches(exchange)
			.filter(ServerWebExchangeMatcher.MatchResult::isMatch)
			.flatMap((match) -> resolve(exchange, HostedRequests.REGISTRATION_ID));
	}

	/**
	 * Whoever else is asked for is left to others.
	 */
	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
		if (!HostedRequests.REGISTRATION_ID.equals(registrationId)) {
			return Mono.error(() -> new ClientAuthorizationRequiredException(registrationId));
		}
		Mono<SecurityContext> user = ReactiveSecurityContextHolder.getContext()
			.defaultIfEmpty(new SecurityContextImpl());
		return Mono.zip(this.requests.resolve(exchange, registrationId), user,
				(request, context) -> this.hosted.of(request, context.getAuthentication()));
	}

}
