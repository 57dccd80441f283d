package io.github.authingspring.security.web;

import java.util.Map;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.Pkce;
import io.github.authingspring.client.model.TokenResponse;
import io.github.authingspring.security.AuthingFailures;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.util.StringUtils;

/**
 * Exchanges the code from Authing's page by our own client, with its time limits and its
 * distinction between refusals and faults.
 */
final class HostedTokens implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private final AuthenticationClient client;

	private final AuthingFailures failures = new AuthingFailures();

	HostedTokens(AuthenticationClient client) {
		this.client = client;
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
		OAuth2AuthorizationExchange exchange = request.getAuthorizationExchange();
		String verifier = exchange.getAuthorizationRequest().getAttribute(PkceParameterNames.CODE_VERIFIER);
		try {
			return response(this.client
				.getAccessTokenByCode(String.valueOf(exchange.getAuthorizationResponse().getCode()),
						String.valueOf(exchange.getAuthorizationRequest().getRedirectUri()),
						(verifier != null) ? new Pkce(verifier) : null)
				.execute());
		}
		catch (AuthingException ex) {
			throw this.failures.translate(ex);
		}
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
