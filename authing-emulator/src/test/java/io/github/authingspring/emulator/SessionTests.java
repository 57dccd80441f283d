package io.github.authingspring.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for tokens and the life of a login.
 */
class SessionTests extends SharedEmulatorTests {

	@Test
	void tokenHasDocumentedClaims() {
		JsonNode claims = Wire.claims(this.wire.token("alice"));
		assertThat(claims.propertyNames()).contains("sub", "birthdate", "family_name", "gender", "given_name", "locale",
				"middle_name", "name", "nickname", "picture", "preferred_username", "profile", "updated_at", "website",
				"zoneinfo", "address", "phone_number", "phone_number_verified", "email", "email_verified",
				"external_id", "unionid", "data", "userpool_id", "aud", "exp", "iat", "iss");
		assertThat(claims.path("data").propertyNames()).containsExactlyInAnyOrder("type", "userPoolId", "appId", "id",
				"userId", "_id", "phone", "email", "username", "unionid", "openid", "clientId");
		assertThat(claims.at("/data/id")).isEqualTo(claims.path("sub"));
		assertThat(claims.path("aud").asString()).isEqualTo(emulator.appId());
		assertThat(claims.path("iss").asString()).isEqualTo(emulator.appHost() + "/oidc");
		assertThat(claims.path("iat").asLong()).isEqualTo(clock.instant().getEpochSecond());
		assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(1_209_600);
	}

	@Test
	void tokenIsSignedWithAppSecret() throws Exception {
		SignedJWT token = SignedJWT.parse(this.wire.token("alice"));
		assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
		assertThat(token.verify(new MACVerifier(emulator.appSecret().getBytes(StandardCharsets.UTF_8)))).isTrue();
	}

	@Test
	void tokenWhenAlgorithmIsRs256ThenIsSignedWithPublishedKey() throws Exception {
		try (AuthingEmulator other = AuthingEmulator.builder().tokenAlgorithm(TokenAlgorithm.RS256).start()) {
			Wire otherWire = new Wire(other);
			SignedJWT token = SignedJWT.parse(otherWire.token("alice"));
			JWKSet keys = JWKSet.parse(otherWire.getResponse("/oidc/.well-known/jwks.json").body());
			RSASSAVerifier verifier = new RSASSAVerifier(
					keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey().toRSAPublicKey());
			assertThat(token.verify(verifier)).isTrue();
			assertThat(Wire.code(otherWire.get("/api/v2/users/me", Wire.bearer(token.serialize())))).isEqualTo(200);
			String hs256 = forged(token.getJWTClaimsSet(), other.appSecret());
			assertThat(Wire.code(otherWire.get("/api/v2/users/me", Wire.bearer(hs256)))).isEqualTo(2207);
		}
	}

	@Test
	void tokenWhenSignedByAnotherKeyThenIsInvalid() throws Exception {
		SignedJWT token = SignedJWT.parse(this.wire.token("alice"));
		assertInvalid(forged(token.getJWTClaimsSet(), "another secret of at least thirty-two bytes"), 2207);
	}

	@Test
	void tokenWhenOfAnotherApplicationThenIsInvalid() throws Exception {
		SignedJWT token = SignedJWT.parse(this.wire.token("alice"));
		JWTClaimsSet claims = new JWTClaimsSet.Builder(token.getJWTClaimsSet()).audience("another").build();
		assertInvalid(forged(claims, emulator.appSecret()), 2207);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30." })
	void tokenWhenUnreadableThenIsInvalid(String token) {
		assertInvalid(token, 2207);
	}

	@Test
	void tokenWhenFourteenDaysOldThenIsExpired() {
		String token = this.wire.token("alice");
		clock.advance(Duration.ofDays(14).minusSeconds(1));
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(token)))).isEqualTo(200);
		clock.advance(Duration.ofSeconds(1));
		assertInvalid(token, 2206);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v2/logout?app_id=%s", "/logout?appId=%s&userId=null", "/api/v2/logout" })
	void logoutEndsThisTokenOnly(String path) {
		String token = this.wire.token("alice");
		String other = this.wire.token("alice");
		assertThat(Wire.code(this.wire.get(path.formatted(emulator.appId()), Wire.bearer(token)))).isEqualTo(200);
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(token)))).isEqualTo(2020);
		assertThat(status(token).path("code").asInt()).isEqualTo(2206);
		assertThat(status(token).path("status").asBoolean()).isFalse();
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(other)))).isEqualTo(200);
	}

	@Test
	void logoutWhenApplicationOrUserIsAnotherThenIsRefused() {
		String token = this.wire.token("alice");
		assertThat(Wire.code(this.wire.get("/api/v2/logout?app_id=other", Wire.bearer(token)))).isEqualTo(2011);
		assertThat(Wire.code(this.wire.get("/logout?userId=other", Wire.bearer(token)))).isEqualTo(2202);
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(token)))).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer null", "Bearer undefined", "Bearer ", "null", "" })
	void tokenWhenWrittenAsAbsentThenIsAbsent(String header) {
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", "authorization", header))).isEqualTo(2020);
		assertThat(Wire.code(this.wire.get("/api/v2/logout", "authorization", header))).isEqualTo(2020);
		assertThat(Wire.code(this.wire.graphQl("{ user { id } }", Map.of(), "authorization", header))).isEqualTo(2020);
	}

	@Test
	void checkLoginStatusTellsValidToken() {
		String token = this.wire.token("bob");
		JsonNode status = status(token);
		assertThat(status.path("code").asInt()).isEqualTo(200);
		assertThat(status.path("status").asBoolean()).isTrue();
		assertThat(status.path("exp")).isEqualTo(Wire.claims(token).path("exp"));
		assertThat(status.path("iat")).isEqualTo(Wire.claims(token).path("iat"));
		assertThat(status.at("/data/id")).isEqualTo(Wire.claims(token).path("sub"));
		assertThat(status.at("/data/arn").asString()).startsWith("arn:cn:authing:" + emulator.userPoolId() + ":user:");
	}

	@Test
	void refreshTokenAnswersFreshToken() {
		String token = this.wire.token("alice");
		clock.advance(Duration.ofDays(1));
		JsonNode fresh = this.wire.graphQl("mutation { refreshToken { token iat exp } }", Map.of(), Wire.bearer(token))
			.at("/data/refreshToken");
		assertThat(fresh.path("exp").asLong()).isEqualTo(Wire.claims(token).path("exp").asLong() + 86_400);
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(fresh.path("token").asString()))))
			.isEqualTo(200);
		assertThat(Wire.code(this.wire.graphQl("mutation { refreshToken { token } }", Map.of()))).isEqualTo(2020);
	}

	private void assertInvalid(String token, int code) {
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(token)))).isEqualTo(code);
		JsonNode status = status(token);
		assertThat(status.path("code").asInt()).isEqualTo(code);
		assertThat(status.path("status").asBoolean(true)).isFalse();
		assertThat(status.path("exp").isNull()).isTrue();
		assertThat(status.path("iat").isNull()).isTrue();
	}

	private JsonNode status(String token) {
		return this.wire
			.graphQl("query ($token: String) { checkLoginStatus(token: $token) {"
					+ " code message status exp iat data { id userPoolId arn } } }", Map.of("token", token))
			.at("/data/checkLoginStatus");
	}

	private static String forged(JWTClaimsSet claims, String secret) throws Exception {
		SignedJWT forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
		forged.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
		return forged.serialize();
	}

}
