package io.github.authingspring.security.web;

import java.util.Optional;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.OAuthErrorException;
import io.github.authingspring.client.model.TokenResponse;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.login.DirectTokenRenewal;
import io.github.authingspring.security.login.LoginCall;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.log.LogMessage;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Exchanges tokens of sign-ins on Authing's page by their refresh tokens, and all others
 * directly.
 */
final class HostedTokenRenewal implements TokenRenewal {

	private static final Log logger = LogFactory.getLog(HostedTokenRenewal.class);

	private final OAuth2AuthorizedClientRepository clients;

	private final AuthenticationClient client;

	private final JwtDecoder decoder;

	private final DirectTokenRenewal direct;

	HostedTokenRenewal(OAuth2AuthorizedClientRepository clients, AuthenticationClient client, JwtDecoder decoder) {
		this.clients = clients;
		this.client = client;
		this.decoder = decoder;
		this.direct = new DirectTokenRenewal(client);
	}

	@Override
	public LoginCall<Optional<AuthingIdToken>> renew(AuthingAuthentication user, HttpServletRequest request,
			HttpServletResponse response) {
		return LoginCall.defer(() -> renewInSession(user, request, response)).recover((failure) -> {
			if (!(failure instanceof IllegalStateException)) {
				throw failure;
			}
			logger.debug(LogMessage.format("The session of user '%s' ended meanwhile", user.getName()), failure);
			return Optional.of(user.idToken());
		});
	}

	private LoginCall<Optional<AuthingIdToken>> renewInSession(AuthingAuthentication user, HttpServletRequest request,
			HttpServletResponse response) {
		OAuth2AuthorizedClient hosted = this.clients.loadAuthorizedClient(HostedPage.REGISTRATION_ID, user, request);
		if (hosted == null) {
			return this.direct.renew(user);
		}
		return exchange(hosted.getRefreshToken()).map((answer) -> answer.flatMap((tokens) -> {
			this.clients.saveAuthorizedClient(renewed(hosted, HostedTokens.response(tokens)), user, request, response);
			return Optional.ofNullable(verified(tokens, user));
		}));
	}

	private LoginCall<Optional<TokenResponse>> exchange(@Nullable OAuth2RefreshToken token) {
		if (token == null) {
			return LoginCall.done(Optional.empty());
		}
		return LoginCall.of(this.client.getNewAccessTokenByRefreshToken(token.getTokenValue()))
			.map(Optional::of)
			.recover((failure) -> {
				if (failure instanceof OAuthErrorException refused && "invalid_grant".equals(refused.error())) {
					return Optional.empty();
				}
				throw failure;
			});
	}

	/**
	 * A refresh token that is not replaced stays good.
	 */
	private static OAuth2AuthorizedClient renewed(OAuth2AuthorizedClient hosted, OAuth2AccessTokenResponse tokens) {
		OAuth2RefreshToken next = tokens.getRefreshToken();
		return new OAuth2AuthorizedClient(hosted.getClientRegistration(), hosted.getPrincipalName(),
				tokens.getAccessToken(), (next != null) ? next : hosted.getRefreshToken());
	}

	private @Nullable AuthingIdToken verified(TokenResponse tokens, AuthingAuthentication user) {
		try {
			Jwt jwt = this.decoder.decode(String.valueOf(tokens.idToken()));
			if (user.getName().equals(jwt.getSubject())) {
				return new AuthingIdToken(jwt.getTokenValue(), jwt.getExpiresAt());
			}
			logger.warn(LogMessage.format("The new token of user '%s' speaks of another user", user.getName()));
		}
		catch (BadJwtException ex) {
			logger.warn(LogMessage.format("The new token of user '%s' is not valid", user.getName()));
		}
		catch (JwtException ex) {
			logger.warn(LogMessage.format("The new token of user '%s' cannot be verified", user.getName()), ex);
			return user.idToken();
		}
		return null;
	}

}
