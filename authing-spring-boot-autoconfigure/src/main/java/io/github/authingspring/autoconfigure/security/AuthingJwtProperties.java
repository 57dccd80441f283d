package io.github.authingspring.autoconfigure.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.github.authingspring.autoconfigure.AuthingConfigurationException;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.client.AuthingClientSettings.Application;
import io.github.authingspring.security.AuthingJwtSettings;
import io.github.authingspring.security.AuthingJwtSettings.Algorithm;
import io.github.authingspring.security.AuthingJwtSettings.Token;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * How bearer tokens are verified.
 *
 * @param algorithm Algorithm that tokens are signed with, or 'online' to ask Authing
 * about each. By default HS256 if 'authing.app-secret' is set, else 'online'.
 * @param token Kind of token. Roles, resources and operations as the current user need
 * id_tokens; access tokens are verified by RS256 only.
 * @param issuer Issuer that a token must name. By default 'authing.app-host' followed by
 * '/oidc'.
 * @param clockSkew How far the times of a token may be off.
 */
@ConfigurationProperties("authing.jwt")
public record AuthingJwtProperties(@Nullable Algorithm algorithm, @DefaultValue("id-token") Token token,
		@Nullable String issuer, @DefaultValue("60s") Duration clockSkew) {

	private static final int SHORTEST_SECRET = 32;

	AuthingJwtSettings settings(AuthingConnectionDetails connection) {
		String secret = connection.getAppSecret();
		Algorithm algorithm = algorithm(secret);
		if (algorithm == Algorithm.HS256) {
			checkSecret(secret);
		}
		if (this.clockSkew.isNegative()) {
			throw AuthingConfigurationException.of("'authing.jwt.clock-skew' is negative.", "Correct the value.");
		}
		String host = Application.of(connection.getAppId(), connection.getAppHost()).appHost();
		String issuer = StringUtils.hasText(this.issuer) ? this.issuer : host + "/oidc";
		return new AuthingJwtSettings(algorithm, this.token, issuer, connection.getAppId(), secret, this.clockSkew);
	}

	private Algorithm algorithm(@Nullable String secret) {
		boolean accessTokens = this.token == Token.ACCESS_TOKEN;
		if (accessTokens && this.algorithm != null && this.algorithm != Algorithm.RS256) {
			throw AuthingConfigurationException.of(
					"'authing.jwt.token' is 'access-token', and 'authing.jwt.algorithm' is not 'RS256'.",
					"Set 'authing.jwt.algorithm' to 'RS256', by which Authing signs access tokens, or remove the key.");
		}
		if (this.algorithm != null) {
			return this.algorithm;
		}
		if (accessTokens) {
			return Algorithm.RS256;
		}
		return StringUtils.hasText(secret) ? Algorithm.HS256 : Algorithm.ONLINE;
	}

	private void checkSecret(@Nullable String secret) {
		if (!StringUtils.hasText(secret)) {
			throw AuthingConfigurationException.of(
					"'authing.jwt.algorithm' is 'HS256', and 'authing.app-secret' is not set.",
					"Set 'authing.app-secret' as the Authing console shows it, or 'authing.jwt.algorithm' to 'RS256' or "
							+ "'online'.");
		}
		if (secret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET) {
			throw AuthingConfigurationException.of(
					"'authing.app-secret' is shorter than the 32 bytes that HS256 needs to verify tokens.",
					"Set 'authing.app-secret' as the Authing console shows it, or 'authing.jwt.algorithm' to 'RS256' or "
							+ "'online'.");
		}
	}

}
