package io.github.authingspring.security;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How bearer tokens are verified.
 *
 * @param algorithm how they are signed, or that Authing is asked
 * @param token which kind of token
 * @param issuer who must have issued them
 * @param appId the application they must have been issued for
 * @param appSecret the secret of the application, for {@link Algorithm#HS256}
 * @param clockSkew how far clocks may differ
 */
public record AuthingJwtSettings(Algorithm algorithm, Token token, String issuer, String appId,
		@Nullable String appSecret, Duration clockSkew) {

	/**
	 * Create settings.
	 * @throws IllegalArgumentException if the clock skew is negative
	 */
	public AuthingJwtSettings {
		Assert.isTrue(!clockSkew.isNegative(), "'clockSkew' must not be negative");
	}

	/**
	 * Show what is no secret.
	 */
	@Override
	public String toString() {
		return "AuthingJwtSettings[algorithm=" + this.algorithm + ", token=" + this.token + ", issuer=" + this.issuer
				+ ", appId=" + this.appId + ", clockSkew=" + this.clockSkew + "]";
	}

	/**
	 * How tokens are verified. The header of a token never chooses.
	 */
	public enum Algorithm {

		/**
		 * By the secret of the application.
		 */
		HS256,

		/**
		 * By the keys that Authing publishes.
		 */
		RS256,

		/**
		 * By asking Authing.
		 */
		ONLINE

	}

	/**
	 * Which kind of token.
	 */
	public enum Token {

		/**
		 * The id_token, which Authing's own API takes.
		 */
		ID_TOKEN,

		/**
		 * The access token of OpenID Connect. Authing's own API does not take it: roles,
		 * resources and operations as the current user do not work with it.
		 */
		ACCESS_TOKEN

	}

}
