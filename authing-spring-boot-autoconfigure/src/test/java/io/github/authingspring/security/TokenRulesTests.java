package io.github.authingspring.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import io.github.authingspring.security.AuthingJwtSettings.Token;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.jwt.BadJwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of what a token says, its signature being right.
 */
class TokenRulesTests extends SignedTokens {

	private static final Duration SECOND = Duration.ofSeconds(1);

	@Test
	@DisplayName("#31 token is good until exactly the clock skew after its expiry")
	void expiredTokenIsRefused() {
		String token = TestTokens.hs256(this.claims);
		this.clock.advance(Duration.ofHours(1).plus(TestTokens.SKEW));
		assertThat(this.secret.decode(token).getSubject()).isEqualTo("u1");
		this.clock.advance(SECOND);
		assertRefused(this.secret, token);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nbf", "iat" })
	@DisplayName("#31 token is good from exactly the clock skew before its time")
	void tokenOfTheFutureIsRefused(String claim) {
		String token = TestTokens.hs256(TestTokens.with(this.claims, claim,
				this.clock.instant().plus(TestTokens.SKEW).plus(SECOND).getEpochSecond()));
		assertRefused(this.secret, token);
		this.clock.advance(SECOND);
		assertThat(this.secret.decode(token).getSubject()).isEqualTo("u1");
	}

	static Stream<String> required() {
		return Stream.of("sub", "iss", "aud", "exp");
	}

	@ParameterizedTest
	@MethodSource("required")
	@DisplayName("#31 #32 token without a required claim is refused")
	void tokenWithoutRequiredClaimIsRefused(String claim) {
		assertRefused(this.secret, TestTokens.hs256(TestTokens.without(this.claims, claim)));
		assertRefused(this.secret,
				TestTokens.hs256(TestTokens.with(this.claims, claim, "exp".equals(claim) ? "soon" : " ")));
		assertRefused(this.keys, TestTokens.rs256(TestTokens.without(this.claims, claim), TestTokens.KEY));
	}

	@Test
	@DisplayName("#32 token of another issuer, application or pool is refused")
	void tokenOfOthersIsRefused() {
		assertRefused(this.secret, TestTokens.hs256(TestTokens.with(this.claims, "iss", "http://other/oidc")));
		assertRefused(this.secret, TestTokens.hs256(TestTokens.with(this.claims, "iss", "http://stub/oidc/")));
		assertRefused(this.secret, TestTokens.hs256(TestTokens.with(this.claims, "iss", "http://stub")));
		assertRefused(this.secret, TestTokens.hs256(TestTokens.with(this.claims, "aud", "other")));
		assertRefused(this.secret,
				TestTokens.hs256(TestTokens.with(this.claims, "aud", List.of("other", "application"))));
	}

	@Test
	void tokenOfTwoUsersIsRefused() {
		assertThat(this.secret.decode(TestTokens.hs256(TestTokens.with(this.claims, "data", Map.of("id", "u1"))))
			.getSubject()).isEqualTo("u1");
		assertRefused(this.secret, TestTokens.hs256(TestTokens.with(this.claims, "data", Map.of("id", "u2"))));
	}

	@Test
	@DisplayName("#32 id_token and access token do not stand in for one another")
	void kindOfTokenIsChecked() {
		AuthingTokenDecoder access = rs256Decoder(Token.ACCESS_TOKEN);
		String accessToken = TestTokens.rs256(TestTokens.with(this.claims, "scope", "openid"), TestTokens.KEY);
		assertThat(access.decode(accessToken).getSubject()).isEqualTo("u1");
		assertThat(access
			.decode(TestTokens.rs256(TestTokens.with(this.claims, "scope", "openid"), TestTokens.KEY, typed("at+jwt")))
			.getSubject()).isEqualTo("u1");
		assertRefused(this.keys, accessToken);
		assertRefused(this.keys, TestTokens.rs256(this.claims, TestTokens.KEY, typed("at+jwt")));
		assertRefused(access, TestTokens.rs256(this.claims, TestTokens.KEY));
	}

	@Test
	void tokenThatIsBoundToAKeyIsRefused() {
		assertRefused(this.secret, TestTokens.hs256(TestTokens.with(this.claims, "cnf", Map.of("jkt", "thumbprint"))));
	}

	static Stream<String> oddities() {
		String good = "\"sub\":\"u1\",\"iss\":\"http://stub/oidc\",\"aud\":\"app\"";
		return Stream.of("{" + good + ",\"exp\":4102444800,\"sub\":\"u2\"}",
				"{" + good + ",\"exp\":4102444800,\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
				"{" + good + ",\"exp\":4102444800,\"x\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}",
				"{" + good + ",\"exp\":1e400}", "{" + good + ",\"exp\":" + "9".repeat(10_000) + "}",
				"{" + good + ",\"exp\":-1}", "{" + good + ",\"exp\":{}}",
				"{" + good + ",\"exp\":4102444800,\"nbf\":[]}",
				"{" + good + ",\"exp\":9223372036854775807,\"iat\":9223372036854775807}", "{", "[]", "null", "\"text\"",
				"", "\u0000");
	}

	@ParameterizedTest
	@MethodSource("oddities")
	@DisplayName("#36 odd payload is refused, though its signature is right")
	void oddPayloadIsRefused(String payload) {
		assertRefused(this.secret,
				TestTokens.hs256(new Payload(payload), TestTokens.SECRET.getBytes(StandardCharsets.UTF_8)));
	}

	private static JWSHeader typed(String type) {
		return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(TestTokens.KEY.getKeyID())
			.type(new JOSEObjectType(type))
			.build();
	}

	private static void assertRefused(AuthingTokenDecoder decoder, String token) {
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
	}

}
