package io.github.authingspring.security.login.hosted;

import java.util.Map;
import java.util.Optional;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.OAuthErrorException;
import io.github.authingspring.client.Pkce;
import io.github.authingspring.client.model.TokenResponse;
import io.github.authingspring.security.AuthingFailures;
import io.github.authingspring.security.login.LoginCall;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.log.LogMessage;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.util.StringUtils;

/**
 * Exchanges codes and tokens of Authing's page by our own client, with its time limits
 * and its distinction between refusals and faults.
 */
public final class HostedGrants {

	private static final Log logger = LogFactory.getLog(HostedGrants.class);

	private final AuthenticationClient client;

	private final AuthingFailures failures = new AuthingFailures();

	/**
	 * Create what exchanges.
	 * @param client asks Authing
	 */
	public HostedGrants(AuthenticationClient client) {
		this.client = client;
	}

	/**
	 * Prepare to exchange the code of a sign-in.
	 * @param request the code
	 * @return its tokens; fails as Spring Security wants it
	 */
	public LoginCall<OAuth2AccessTokenResponse> exchange(OAuth2AuthorizationCodeGrantRequest request) {
		OAuth2AuthorizationExchange exchange = request.getAuthorizationExchange();
		String verifier = exchange.getAuthorizationRequest().getAttribute(PkceParameterNames.CODE_VERIFIER);
		return LoginCall
			.of(this.client.getAccessTokenByCode(String.valueOf(exchange.getAuthorizationResponse().getCode()),
					String.valueOf(exchange.getAuthorizationRequest().getRedirectUri()),
					(verifier != null) ? new Pkce(verifier) : null))
			.map(HostedGrants::response)
			.recover((failure) -> {
				throw (failure instanceof AuthingException fault) ? this.failures.translate(fault) : failure;
			});
	}

	/**
	 * Prepare to exchange a refresh token.
	 * @return the answer; empty if Authing refuses, or without a token
	 */
	LoginCall<Optional<TokenResponse>> refresh(@Nullable OAuth2RefreshToken token) {
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
	 * Prepare to revoke the refresh token of a sign-in that has ended.
	 * @return whether it is revoked or there is none; never fails
	 */
	LoginCall<Boolean> revoke(@Nullable OAuth2AuthorizedClient tokens) {
		OAuth2RefreshToken token = (tokens != null) ? tokens.getRefreshToken() : null;
		if (tokens == null || token == null) {
			return LoginCall.done(true);
		}
		return LoginCall.of(this.client.revokeToken(token.getTokenValue())).map((done) -> true).recover((failure) -> {
			logger.warn(LogMessage.format("The refresh token of user '%s' is not revoked at Authing: %s",
					tokens.getPrincipalName(), failure.getMessage()));
			return false;
		});
	}

	static OAuth2AccessTokenResponse response(TokenResponse tokens) {
		OAuth2AccessTokenResponse.Builder response = OAuth2AccessTokenResponse.withToken(tokens.accessToken())
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn((tokens.expiresIn() != null) ? tokens.expiresIn() : 0)
			.scopes(StringUtils.commaDelimitedListToSet(StringUtils.replace(scope(tokens), " ", ",")));
		if (tokens.refreshToken() != null) {
			response.refreshToken(tokens.refreshToken());
		}
		if (tokens.idToken() != null) {
			response.additionalParameters(Map.of(OidcParameterNames.ID_TOKEN, tokens.idToken()));
		}
		return response.build();
	}

	private static String scope(TokenResponse tokens) {
		return (tokens.scope() != null) ? tokens.scope() : "";
	}

}
