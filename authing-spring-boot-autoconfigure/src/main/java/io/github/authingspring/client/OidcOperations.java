package io.github.authingspring.client;

import java.util.Map;

import io.github.authingspring.client.RequestValue.ClientCredentials.Use;
import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.TokenIntrospection;
import io.github.authingspring.client.model.TokenResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.lang.CheckReturnValue;

/**
 * Tokens of OpenID Connect, or of OAuth 2.0 where {@link AuthingClientSettings.Oidc} says
 * so. Errors of the protocol are an {@link OAuthErrorException}. Where the application
 * has to prove who it is and has no secret, the call ends in an
 * {@link IllegalArgumentException} and nothing is sent. Addresses to send browsers to are
 * made by {@link AuthingUrls}.
 */
@CheckReturnValue
public interface OidcOperations extends AuthingOperations {

	/**
	 * Exchange the code of a redirect for tokens. Documented as
	 * {@code get_access_token_by_code}. Sent once.
	 * @param code the code
	 * @param redirectUri the redirect address that the code was asked for with
	 * @param pkce the verifier that the code was asked for with; {@code null} for none
	 * @return the tokens
	 */
	default AuthingCall<TokenResponse> getAccessTokenByCode(String code, String redirectUri, @Nullable Pkce pkce) {
		return call(OidcRequests.token("getAccessTokenByCode", "authorization_code")
			.with("client", new RequestValue.ClientCredentials(Use.TOKEN))
			.secret("code", code)
			.text("redirect_uri", redirectUri)
			.optionalSecret("code_verifier", (pkce != null) ? pkce.verifier() : null));
	}

	/**
	 * Get a token for a programmatic account. Documented as
	 * {@code get_access_token_by_client_credentials}.
	 * @param scope what is asked for, separated by spaces
	 * @param accessKey the key of the programmatic account
	 * @param accessSecret the secret of the programmatic account
	 * @return the token
	 */
	default AuthingCall<TokenResponse> getAccessTokenByClientCredentials(String scope, String accessKey,
			String accessSecret) {
		return call(OidcRequests.token("getAccessTokenByClientCredentials", "client_credentials")
			.text("client_id", accessKey)
			.secret("client_secret", accessSecret)
			.text("scope", scope));
	}

	/**
	 * Exchange the id_token of a direct sign-in for tokens. Documented as
	 * {@code getAccessTokenByIdToken}.
	 * @param idToken the id_token
	 * @param redirectUri a redirect address of the application
	 * @param scope what is asked for, separated by spaces
	 * @return the tokens
	 */
	default AuthingCall<TokenResponse> getAccessTokenByIdToken(String idToken, String redirectUri, String scope) {
		return call(OidcRequests.token("getAccessTokenByIdToken", "http://authing.cn/oidc/grant_type/authing_token")
			.with("client_id", new RequestValue.AppId())
			.secret("token", idToken)
			.text("redirect_uri", redirectUri)
			.text("scope", scope));
	}

	/**
	 * Exchange a refresh token for new tokens. Documented as
	 * {@code get_new_access_token_by_refresh_token}. Sent once.
	 * @param refreshToken the refresh token
	 * @return the tokens
	 */
	default AuthingCall<TokenResponse> getNewAccessTokenByRefreshToken(String refreshToken) {
		return call(OidcRequests.token("getNewAccessTokenByRefreshToken", "refresh_token")
			.with("client", new RequestValue.ClientCredentials(Use.TOKEN))
			.secret("refresh_token", refreshToken));
	}

	/**
	 * Read what an access token tells about its user. Documented as
	 * {@code get_user_info_by_access_token}.
	 * @param accessToken the access token
	 * @return the claims
	 */
	default AuthingCall<Map<String, Object>> getUserInfoByAccessToken(String accessToken) {
		return call(OidcRequests.userInfo(accessToken));
	}

	/**
	 * Ask what a token is good for. Documented as {@code introspect_token}.
	 * @param token the access token or refresh token
	 * @return what it is good for
	 */
	default AuthingCall<TokenIntrospection> introspectToken(String token) {
		return call(
				OidcRequests.form("introspectToken", "/token/introspection", AnswerReader.of(TokenIntrospection.class))
					.with("client", new RequestValue.ClientCredentials(Use.INTROSPECTION))
					.secret("token", token));
	}

	/**
	 * Make a token useless. Documented as {@code revoke_token}.
	 * @param token the access token or refresh token
	 * @return the acknowledgement
	 */
	default AuthingCall<CommonMessage> revokeToken(String token) {
		return call(OidcRequests.form("revokeToken", "/token/revocation", AnswerReader.acknowledgement())
			.with("client", new RequestValue.ClientCredentials(Use.REVOCATION))
			.secret("token", token));
	}

	/**
	 * Let the server verify a token. Documented as {@code validate_token}. The protocol
	 * puts the token into the address; our own logs and observations do not show it, the
	 * server's may.
	 * @param type the kind of token
	 * @param token the token
	 * @return the claims
	 */
	default AuthingCall<Map<String, Object>> validateToken(TokenType type, String token) {
		return call(OidcRequests.validate(type, token));
	}

	/**
	 * Kind of token.
	 */
	enum TokenType {

		/**
		 * id_token.
		 */
		ID_TOKEN("id_token"),

		/**
		 * Access token.
		 */
		ACCESS_TOKEN("access_token");

		private final String key;

		TokenType(String key) {
			this.key = key;
		}

		String key() {
			return this.key;
		}

	}

}
