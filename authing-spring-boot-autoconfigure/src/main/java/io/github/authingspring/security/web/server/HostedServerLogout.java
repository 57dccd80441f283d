package io.github.authingspring.security.web.server;

import io.github.authingspring.security.login.hosted.HostedRequests;
import io.github.authingspring.security.login.hosted.HostedSignOut;
import reactor.core.publisher.Mono;

import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Signs out who signed in on Authing's page: here first, then revokes the refresh token,
 * and last the browser there.
 */
final class HostedServerLogout {

	private static final String HOSTED = HostedServerLogout.class.getName() + ".HOSTED";

	private final ServerOAuth2AuthorizedClientRepository clients;

	private final HostedSignOut signOut;

	HostedServerLogout(ServerOAuth2AuthorizedClientRepository clients, HostedSignOut signOut) {
		this.clients = clients;
		this.signOut = signOut;
	}

	/**
	 * Take part in a logout.
	 * @param others answers who did not sign in on Authing's page
	 */
	void applyTo(LogoutSpec logout, ServerLogoutSuccessHandler others) {
		logout.logoutHandler((handlers) -> handlers.add(0, (exchange, user) -> remember(exchange.getExchange(), user)));
		logout.logoutSuccessHandler((exchange, user) -> succeeded(exchange, others.onLogoutSuccess(exchange, user)));
	}

	/**
	 * Remember what ends with the session.
	 */
	private Mono<Void> remember(ServerWebExchange exchange, Authentication user) {
		return this.clients.loadAuthorizedClient(HostedRequests.REGISTRATION_ID, user, exchange).flatMap((tokens) -> {
			exchange.getAttributes().put(HOSTED, tokens);
			return this.clients.removeAuthorizedClient(HostedRequests.REGISTRATION_ID, user, exchange);
		});
	}

	private Mono<Void> succeeded(WebFilterExchange webFilterExchange, Mono<Void> others) {
		ServerWebExchange exchange = webFilterExchange.getExchange();
		return Mono.defer(() -> (exchange.getAttribute(HOSTED) instanceof OAuth2AuthorizedClient tokens)
				? end(tokens, exchange) : others);
	}

	private Mono<Void> end(OAuth2AuthorizedClient tokens, ServerWebExchange exchange) {
		return ServerExchanges.unread(exchange)
			.flatMap((unread) -> this.signOut.end(tokens, unread, exchange.getRequest().getURI().toString())
				.toMono()
				.flatMap(unread::answer));
	}

}
