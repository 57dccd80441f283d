package io.github.authingspring.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of OpenID Connect or OAuth 2.0.
 *
 * @param accessToken the access token
 * @param idToken the id_token; {@code null} outside of OpenID Connect
 * @param refreshToken the refresh token; {@code null} without the scope
 * {@code offline_access}
 * @param tokenType {@code Bearer}
 * @param expiresIn the lifetime of the access token in seconds
 * @param scope what is granted, separated by spaces
 * @param rejectedScope what is refused, separated by spaces
 */
public record TokenResponse(@JsonProperty("access_token") String accessToken,
		@JsonProperty("id_token") @Nullable String idToken,
		@JsonProperty("refresh_token") @Nullable String refreshToken,
		@JsonProperty("token_type") @Nullable String tokenType, @JsonProperty("expires_in") @Nullable Long expiresIn,
		@Nullable String scope, @JsonProperty("rejected_scope") @Nullable String rejectedScope) {

	/**
	 * Create a token response.
	 * @throws IllegalArgumentException if there is no access token
	 */
	public TokenResponse {
		if (accessToken == null) {
			throw new IllegalArgumentException("A token response has an access token");
		}
	}

	@Override
	public String toString() {
		return "TokenResponse[scope=" + this.scope + "]";
	}

}
