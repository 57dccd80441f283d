package io.github.authingspring.security.web.server;

import java.util.Optional;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.login.LoginCall;
import io.github.authingspring.security.login.hosted.HostedRenewal;
import io.github.authingspring.security.login.hosted.HostedRequests;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.server.ServerWebExchange;

/**
 * Exchanges the tokens of a session, of whatever sign-in, and keeps the new ones.
 */
final class ServerHostedRenewal implements TokenRefreshWebFilter.TokenRenewal {

	private final ServerOAuth2AuthorizedClientRepository clients;

	private final HostedRenewal renewal;

	ServerHostedRenewal(ServerOAuth2AuthorizedClientRepository clients, HostedRenewal renewal) {
		this.clients = clients;
		this.renewal = renewal;
	}

	@Override
	public LoginCall<Optional<AuthingIdToken>> renew(AuthingAuthentication user, ServerWebExchange exchange) {
		Mono<Optional<OAuth2AuthorizedClient>> known = this.clients
			.loadAuthorizedClient(HostedRequests.REGISTRATION_ID, user, exchange)
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
		return LoginCall.later(known)
			.then((tokens) -> this.renewal.renew(user, tokens.orElse(null)))
			.then((renewed) -> LoginCall.later(keep(renewed.tokens(), user, exchange).thenReturn(renewed.idToken())));
	}

	/**
	 * The session may have ended meanwhile, or belong to somebody else.
	 */
	private Mono<Void> keep(@Nullable OAuth2AuthorizedClient tokens, AuthingAuthentication user,
			ServerWebExchange exchange) {
		return Mono.justOrEmpty(tokens)
			.flatMap((renewed) -> exchange.getSession()
				.filter((session) -> user.equals(ServerLogins.stored(session).user()))
				.flatMap((session) -> this.clients.saveAuthorizedClient(renewed, user, exchange)
					.then(ServerLogins.saved(session))));
	}

}
