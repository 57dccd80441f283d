package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.OAuthErrorException;
import io.github.authingspring.client.model.TokenResponse;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
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

	private final TokenRenewal direct;

	HostedTokenRenewal(OAuth2AuthorizedClientRepository clients, AuthenticationClient client, JwtDecoder decoder) {
		this.clients = clients;
		this.client = client;
		this.decoder = decoder;
		this.direct = new DirectTokenRenewal(client);
	}

	@Override
	public @Nullable AuthingIdToken renew(AuthingAuthentication user, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			return renewInSession(user, request, response);
		}
		catch (IllegalStateException ex) {
			logger.debug(LogMessage.format("The session of user '%s' ended meanwhile", user.getName()), ex);
			return user.idToken();
		}
	}

	private @Nullable AuthingIdToken renewInSession(AuthingAuthentication user, HttpServletRequest request,
			HttpServletResponse response) {
		OAuth2AuthorizedClient hosted = this.clients.loadAuthorizedClient(HostedPage.REGISTRATION_ID, user, request);
		if (hosted == null) {
			return this.direct.renew(user, request, response);
		}
		TokenResponse tokens = exchange(hosted.getRefreshToken());
		if (tokens == null) {
			return null;
		}
		this.clients.saveAuthorizedClient(renewed(hosted, HostedTokens.response(tokens)), user, request, response);
		return verified(tokens, user);
	}

	private @Nullable TokenResponse exchange(@Nullable OAuth2RefreshToken token) {
		if (token == null) {
			return null;
		}
		try {
			return this.client.getNewAccessTokenByRefreshToken(token.getTokenValue()).execute();
		}
		catch (OAuthErrorException ex) {
			if ("invalid_grant".equals(ex.error())) {
				return null;
			}
			throw ex;
		}
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
