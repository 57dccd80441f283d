package io.github.authingspring.security.web.server;

import io.github.authingspring.security.login.hosted.HostedTokens;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.server.ServerWebExchange;

/**
 * Keeps the tokens of a sign-in on Authing's page in its {@code WebSession}, as text: two
 * sessions of one user do not use up each other's refresh token, and no secret of the
 * application gets into the session. Clients of other registrations stay where they are.
 */
public final class WebSessionAuthorizedClients implements ServerOAuth2AuthorizedClientRepository {

	private final HostedTokens tokens;

	private final ServerOAuth2AuthorizedClientRepository others;

	/**
	 * Create a repository.
	 * @param registration the registration whose tokens are kept in the session
	 * @param others keeps those of others
	 */
	public WebSessionAuthorizedClients(ClientRegistration registration, ServerOAuth2AuthorizedClientRepository others) {
		this.tokens = new HostedTokens(registration);
		this.others = others;
	}

	// there is no other kind of client
	@Override
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registrationId,
			Authentication principal, ServerWebExchange exchange) {
		if (!this.tokens.areOf(registrationId)) {
			return this.others.loadAuthorizedClient(registrationId, principal, exchange);
		}
		return exchange.getSession()
			.mapNotNull((session) -> (T) this.tokens.read(session.getAttribute(HostedTokens.ATTRIBUTE), principal));
	}

	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			ServerWebExchange exchange) {
		if (!this.tokens.areOf(client.getClientRegistration().getRegistrationId())) {
			return this.others.saveAuthorizedClient(client, principal, exchange);
		}
		return exchange.getSession()
			.doOnNext((session) -> session.getAttributes().put(HostedTokens.ATTRIBUTE, this.tokens.write(client)))
			.then();
	}

	@Override
	public Mono<Void> removeAuthorizedClient(String registrationId, Authentication principal,
			ServerWebExchange exchange) {
		if (!this.tokens.areOf(registrationId)) {
			return this.others.removeAuthorizedClient(registrationId, principal, exchange);
		}
		return exchange.getSession()
			.doOnNext((session) -> session.getAttributes().remove(HostedTokens.ATTRIBUTE))
			.then();
	}

}
