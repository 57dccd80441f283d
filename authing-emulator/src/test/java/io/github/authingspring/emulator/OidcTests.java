package io.github.authingspring.emulator;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for OIDC and OAuth 2.0.
 */
class OidcTests extends OAuthEmulatorTests {

	private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters";

	@Test
	void codeFlowWithSecretAnswersSignedTokens() throws Exception {
		HttpResponse<String> page = this.browser.open(authorize("oidc", "&state=a%20%26b&nonce=n1"));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("<form method=\"post\">").doesNotContain("<script");
		String location = this.browser.submit("alice@example.com", Wire.PASSWORD)
			.headers()
			.firstValue("location")
			.orElseThrow();
		assertThat(location).startsWith(CALLBACK + "?code=").endsWith("&state=a%20%26b");
		JsonNode tokens = token("oidc", code(location), CALLBACK, secret());
		assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
		assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
		JsonNode claims = Wire.claims(tokens.path("id_token").asString());
		assertThat(claims.path("nonce").asString()).isEqualTo("n1");
		assertThat(claims.path("email").asString()).isEqualTo("alice@example.com");
		assertThat(claims.path("iss").asString()).isEqualTo(emulator.appHost() + "/oidc");
		assertThat(claims.path("aud").asString()).isEqualTo(emulator.appId());
		SignedJWT idToken = SignedJWT.parse(tokens.path("id_token").asString());
		assertThat(idToken.verify(new MACVerifier(emulator.appSecret()))).isTrue();
		SignedJWT accessToken = SignedJWT.parse(tokens.path("access_token").asString());
		JWKSet keys = JWKSet.parse(this.wire.getResponse("/oidc/.well-known/jwks.json").body());
		assertThat(accessToken.verify(
				new RSASSAVerifier(keys.getKeyByKeyId(accessToken.getHeader().getKeyID()).toRSAKey().toRSAPublicKey())))
			.isTrue();
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(idToken.serialize())))).isEqualTo(200);
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(accessToken.serialize())))).isEqualTo(2207);
	}

	@Test
	void issuerFollowsTheRequestHost() {
		String local = emulator.appHost().toString().replace("127.0.0.1", "localhost");
		JsonNode discovery = Wire
			.json(this.wire.send(HttpRequest.newBuilder(URI.create(local + "/oidc/.well-known/openid-configuration"))));
		assertThat(discovery.path("issuer").asString()).isEqualTo(local + "/oidc");
		assertThat(discovery.path("code_challenge_methods_supported").valueStream().map(JsonNode::asString))
			.containsExactly("S256", "plain");
	}

	@ParameterizedTest
	@ValueSource(strings = { "S256", "plain" })
	void pkceReplacesTheSecret(String method) throws Exception {
		String challenge = "plain".equals(method) ? VERIFIER : Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8)));
		String query = "&code_challenge=" + challenge + "&code_challenge_method=" + method;
		Map<String, String> client = Map.of("client_id", emulator.appId());
		JsonNode wrong = token("oidc", signIn("oidc", query), CALLBACK, with(client, "code_verifier", "wrong"));
		assertThat(wrong.path("error").asString()).isEqualTo("invalid_grant");
		JsonNode missing = token("oidc", signIn("oidc", query), CALLBACK, secret());
		assertThat(missing.path("error").asString()).isEqualTo("invalid_grant");
		JsonNode right = token("oidc", signIn("oidc", query), CALLBACK, with(client, "code_verifier", VERIFIER));
		assertThat(right.has("id_token")).isTrue();
	}

	@Test
	void codeIsBoundToClientAndAddress() {
		assertThat(token("oidc", signIn("oidc", ""), "http://127.0.0.1/other", secret()).path("error").asString())
			.isEqualTo("invalid_grant");
		assertThat(token("oidc", signIn("oidc", ""), CALLBACK, Map.of("client_id", emulator.appId())).path("error")
			.asString()).isEqualTo("invalid_client");
		assertThat(token("oidc", signIn("oidc", ""), CALLBACK,
				Map.of("client_id", emulator.appId(), "client_secret", "wrong"))
			.path("error")
			.asString()).isEqualTo("invalid_client");
		assertThat(token("oauth", signIn("oidc", ""), CALLBACK, secret()).path("error").asString())
			.isEqualTo("invalid_grant");
		String late = signIn("oidc", "");
		clock.advance(Duration.ofMinutes(10));
		assertThat(token("oidc", late, CALLBACK, secret()).path("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void codeWhenUsedTwiceThenItsTokensEnd() {
		String code = signIn("oidc", "");
		JsonNode tokens = token("oidc", code, CALLBACK, secret());
		String access = tokens.path("access_token").asString();
		assertThat(userInfo("oidc", access).statusCode()).isEqualTo(200);
		assertThat(token("oidc", code, CALLBACK, secret()).path("error").asString()).isEqualTo("invalid_grant");
		assertThat(userInfo("oidc", access).statusCode()).isEqualTo(401);
		assertThat(refresh(tokens).path("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void refreshTokenRotatesAndReuseEndsTheGrant() {
		JsonNode first = token("oidc", signIn("oidc", ""), CALLBACK, secret());
		JsonNode second = refresh(first);
		assertThat(second.path("refresh_token").asString()).isNotEmpty()
			.isNotEqualTo(first.path("refresh_token").asString());
		assertThat(refresh(first).path("error").asString()).isEqualTo("invalid_grant");
		assertThat(refresh(second).path("error").asString()).isEqualTo("invalid_grant");
		assertThat(userInfo("oidc", second.path("access_token").asString()).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/cb", "javascript:alert(1)", "//evil.example",
			"http://127.0.0.1@evil.example/", "http://127.0.0.1.evil.example/" })
	void redirectToForeignAddressIsRefused(String uri) {
		HttpResponse<String> answer = this.browser.open("/oidc/auth?client_id=" + emulator.appId() + "&redirect_uri="
				+ URLEncoder.encode(uri, StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("location")).isEmpty();
	}

	@Test
	void pageEscapesAndTellsFailures() {
		HttpResponse<String> page = this.browser
			.open(authorize("oidc", "&state=" + URLEncoder.encode("\"><script>", StandardCharsets.UTF_8)));
		assertThat(page.body()).doesNotContain("<script>");
		HttpResponse<String> wrong = this.browser.submit("alice", "wrong");
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(wrong.body()).contains("role=\"alert\"").doesNotContain("wrong\"");
		assertThat(this.browser.submit("alice", Wire.PASSWORD).statusCode()).isEqualTo(302);
	}

	@Test
	void sessionCookieSavesThePasswordUntilItEnds() {
		signIn("oidc", "");
		assertThat(this.browser.open(authorize("oidc", "")).headers().firstValue("location").orElseThrow())
			.contains("code=");
		assertThat(this.browser.open(authorize("oidc", "&prompt=login")).body()).contains("name=\"password\"");
		assertThat(this.browser.open(authorize("oidc", "&prompt=login%20consent")).body())
			.contains("name=\"password\"");
		assertThat(this.browser.open(authorize("oidc", "&max_age=0")).body()).contains("name=\"password\"");
		assertThat(this.browser.open(authorize("oidc", "&max_age=60")).headers().firstValue("location").orElseThrow())
			.contains("code=");
		JsonNode session = Wire.json(this.browser.open("/cas/session"));
		assertThat(session.at("/session/appId").asString()).isEqualTo(emulator.appId());
		assertThat(session.at("/userInfo/username").asString()).isEqualTo("alice");
		HttpResponse<String> ended = this.browser
			.open("/oidc/session/end?state=s&post_logout_redirect_uri=http%3A%2F%2Flocalhost%2Fbye");
		assertThat(ended.headers().firstValue("location")).hasValue("http://localhost/bye?state=s");
		assertThat(this.browser.open("/cas/session").body()).isEqualTo("{\"session\":null}");
		assertThat(this.browser.open(authorize("oidc", "&prompt=none")).headers().firstValue("location").orElseThrow())
			.contains("error=login_required");
	}

}
