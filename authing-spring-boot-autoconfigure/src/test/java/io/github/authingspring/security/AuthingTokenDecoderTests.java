package io.github.authingspring.security;

import java.time.Duration;
import java.time.Instant;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.EmulatorClients;
import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.emulator.TokenAlgorithm;
import io.github.authingspring.security.AuthingJwtSettings.Algorithm;
import io.github.authingspring.security.AuthingJwtSettings.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.jwt.BadJwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Real tokens of the emulator.
 */
@ExtendWith(SharedEmulator.class)
class AuthingTokenDecoderTests {

	private final AuthingEmulator emulator = SharedEmulator.get();

	private final AuthenticationClient client = EmulatorClients.of(this.emulator);

	@Test
	void idTokenIsVerifiedBySecret() {
		String token = login(this.client);
		assertThat(decoder(this.emulator, Algorithm.HS256, Token.ID_TOKEN).decode(token).getTokenValue())
			.isEqualTo(token);
	}

	@Test
	void idTokenIsVerifiedByAsking() {
		String token = login(this.client);
		AuthingTokenDecoder decoder = decoder(this.emulator, Algorithm.ONLINE, Token.ID_TOKEN);
		assertThat(decoder.decode(token).getTokenValue()).isEqualTo(token);
		String ended = login(this.client);
		this.client.as(ended).logout().execute();
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(ended));
	}

	@Test
	void idTokenIsVerifiedByPublishedKeys() {
		try (AuthingEmulator other = AuthingEmulator.builder().tokenAlgorithm(TokenAlgorithm.RS256).start()) {
			String token = login(EmulatorClients.of(other));
			assertThat(decoder(other, Algorithm.RS256, Token.ID_TOKEN).decode(token).getTokenValue()).isEqualTo(token);
			assertThatExceptionOfType(BadJwtException.class)
				.isThrownBy(() -> decoder(other, Algorithm.HS256, Token.ID_TOKEN).decode(token));
			assertThatExceptionOfType(BadJwtException.class)
				.isThrownBy(() -> decoder(this.emulator, Algorithm.RS256, Token.ID_TOKEN).decode(token));
		}
	}

	@Test
	void accessTokenIsVerifiedByPublishedKeys() {
		String idToken = login(this.client);
		String accessToken = String
			.valueOf(this.client.getAccessTokenByIdToken(idToken, "http://localhost/callback", "openid profile")
				.execute()
				.accessToken());
		AuthingTokenDecoder decoder = decoder(this.emulator, Algorithm.RS256, Token.ACCESS_TOKEN);
		assertThat(decoder.decode(accessToken).getTokenValue()).isEqualTo(accessToken);
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(idToken));
		assertThatExceptionOfType(BadJwtException.class)
			.isThrownBy(() -> decoder(this.emulator, Algorithm.RS256, Token.ID_TOKEN).decode(accessToken));
	}

	@Test
	void tokenIsConvertedToTheUserOfASignIn() {
		AuthingUser user = AuthingUser.of(this.client.loginByUsername("alice", "Passw0rd!").execute());
		Instant before = Instant.now();
		AuthingAuthentication converted = new AuthingTokenConverter()
			.convert(decoder(this.emulator, Algorithm.HS256, Token.ID_TOKEN).decode(login(this.client)));
		assertThat(converted.getPrincipal()).isEqualTo(user);
		assertThat(converted.isAuthenticated()).isTrue();
		assertThat(converted.idToken().expiresAt()).isAfter(before);
		assertThat(converted.getAuthorities()).singleElement()
			.isInstanceOfSatisfying(FactorGrantedAuthority.class, (factor) -> {
				assertThat(factor.getAuthority()).isEqualTo(FactorGrantedAuthority.BEARER_AUTHORITY);
				assertThat(factor.getIssuedAt()).isBetween(before, Instant.now());
			});
	}

	private static AuthingTokenDecoder decoder(AuthingEmulator emulator, Algorithm algorithm, Token token) {
		return AuthingTokenDecoder.of(new AuthingJwtSettings(algorithm, token, emulator.appHost() + "/oidc",
				emulator.appId(), emulator.appSecret(), Duration.ofSeconds(60)), EmulatorClients.of(emulator));
	}

	private static String login(AuthenticationClient client) {
		return String.valueOf(client.loginByUsername("alice", "Passw0rd!").execute().token());
	}

}
