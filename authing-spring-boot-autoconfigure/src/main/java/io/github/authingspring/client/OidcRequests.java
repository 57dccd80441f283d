package io.github.authingspring.client;

import java.util.Map;

import io.github.authingspring.client.model.TokenResponse;

import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;

/**
 * The beginnings of requests of OpenID Connect and OAuth 2.0.
 */
final class OidcRequests {

	private OidcRequests() {
	}

	static <T> AuthingRequest<T> form(String operation, String path, AnswerReader<T> reader) {
		return new AuthingRequest<>(operation, Endpoint.of(HttpMethod.POST, path, new OAuthFormat(true)), Map.of(),
				reader);
	}

	static AuthingRequest<TokenResponse> token(String operation, String grantType) {
		return form(operation, "/token", AnswerReader.of(TokenResponse.class)).text("grant_type", grantType);
	}

	static AuthingRequest<Map<String, Object>> userInfo(String accessToken) {
		Assert.hasText(accessToken, "'accessToken' of 'getUserInfoByAccessToken' must not be empty");
		return new AuthingRequest<>("getUserInfoByAccessToken",
				Endpoint.of(HttpMethod.GET, "/me", new OAuthFormat(false)), Map.of(), Answer::asMap)
			.with("access_token", new RequestValue.Bearer(accessToken));
	}

	static AuthingRequest<Map<String, Object>> validate(OidcOperations.TokenType type, String token) {
		return new AuthingRequest<>("validateToken",
				Endpoint.of(HttpMethod.GET, "/api/v2/oidc/validate_token", new BareFormat()), Map.of(), Answer::asMap)
			.secret(type.key(), token);
	}

}
