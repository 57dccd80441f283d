package io.github.authingspring.security.web.server;

import java.util.Objects;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingLoginDetails;
import io.github.authingspring.security.login.hosted.HostedRequests;
import io.github.authingspring.security.login.hosted.HostedUsers;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;

/**
 * Signs in who comes back from Authing's page, as the same kind of user as every other
 * sign-in does. Storing the user empties the session of a former one, so the tokens are
 * kept afterwards.
 */
final class HostedLoginWebFilter extends LoginWebFilter {

	private final ServerOAuth2AuthorizedClientRepository clients;

	private final ServerSecurityContextRepository logins;

	private final HostedUsers users = new HostedUsers();

	HostedLoginWebFilter(ReactiveAuthenticationManager manager, ServerOAuth2AuthorizedClientRepository clients,
			ServerSecurityContextRepository logins) {
		super(manager, new PathPatternParserServerWebExchangeMatcher(HostedRequests.RETURN, HttpMethod.GET));
		this.clients = clients;
		this.logins = logins;
	}

	@Override
	protected Mono<Void> onAuthenticationSuccess(Authentication result, WebFilterExchange webFilterExchange) {
		OAuth2LoginAuthenticationToken login = (OAuth2LoginAuthenticationToken) result;
		ServerWebExchange exchange = webFilterExchange.getExchange();
		AuthingAuthentication user = this.users.signedIn(login.getPrincipal(),
				AuthingLoginDetails.of(exchange.getRequest()));
		OAuth2AuthorizedClient tokens = new OAuth2AuthorizedClient(login.getClientRegistration(), user.getName(),
				Objects.requireNonNull(login.getAccessToken()), login.getRefreshToken());
		return this.logins.save(exchange, new SecurityContextImpl(user))
			.then(Mono.defer(() -> this.clients.saveAuthorizedClient(tokens, user, exchange)))
			.then(Mono.defer(() -> super.onAuthenticationSuccess(user, webFilterExchange)));
	}

}
