package io.github.authingspring.emulator;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for grants without a browser, and for what tokens tell.
 */
class TokenEndpointTests extends OAuthEmulatorTests {

	@Test
	void clientCredentialsAreThoseOfAnAccessKey() {
		JsonNode key = this.wire.get("/_emulator/info").at("/accessKeys/0");
		Map<String, String> client = Map.of("client_id", key.path("key").asString(), "client_secret",
				key.path("secret").asString(), "scope", "books:read books:delete");
		JsonNode answer = form("/oidc/token", with(client, "grant_type", "client_credentials"));
		assertThat(answer.path("scope").asString()).isEqualTo("books:read");
		assertThat(answer.path("rejected_scope").asString()).isEqualTo("books:delete");
		assertThat(form("/oidc/token", with(secret(), "grant_type", "client_credentials")).path("error").asString())
			.isEqualTo("invalid_client");
	}

	@Test
	void idTokenOfALoginBecomesTokens() {
		Map<String, String> body = Map.of("client_id", emulator.appId(), "grant_type",
				"http://authing.cn/oidc/grant_type/authing_token", "token", this.wire.token("bob"), "scope",
				"openid email");
		assertThat(Wire.claims(form("/oidc/token", body).path("id_token").asString()).path("email").asString())
			.isEqualTo("bob@example.com");
		assertThat(form("/oidc/token", with(body, "token", "nonsense")).path("error").asString())
			.isEqualTo("invalid_grant");
		assertThat(form("/oidc/token", with(body, "grant_type", "password")).path("error").asString())
			.isEqualTo("unsupported_grant_type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "oidc", "oauth" })
	void tokensAreIntrospectedAndRevoked(String protocol) {
		String access = token(protocol, signIn(protocol, ""), CALLBACK, secret()).path("access_token").asString();
		assertThat(access.contains(".")).isEqualTo("oidc".equals(protocol));
		JsonNode active = form("/" + protocol + "/token/introspection", with(secret(), "token", access));
		assertThat(active.path("active").asBoolean()).isTrue();
		assertThat(active.path("client_id").asString()).isEqualTo(emulator.appId());
		assertThat(Wire.json(userInfo(protocol, access)).path("sub")).isEqualTo(active.path("sub"));
		HttpResponse<String> basic = this.wire.send(this.wire.bareRequest("/" + protocol + "/token/revocation")
			.header("authorization", "Basic " + Base64.getEncoder()
				.encodeToString((emulator.appId() + ":" + emulator.appSecret()).getBytes(StandardCharsets.UTF_8)))
			.header("content-type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("token=" + access)));
		assertThat(basic.statusCode()).isEqualTo(200);
		assertThat(form("/" + protocol + "/token/introspection", with(secret(), "token", access)).path("active")
			.asBoolean(true)).isFalse();
		assertThat(userInfo(protocol, access).statusCode()).isEqualTo(401);
		assertThat(form("/" + protocol + "/token/introspection", Map.of("client_id", emulator.appId(), "token", access))
			.path("error")
			.asString()).isEqualTo("invalid_client");
	}

	@Test
	void validateTokenAnswersBareClaims() {
		JsonNode tokens = token("oidc", signIn("oidc", ""), CALLBACK, secret());
		for (String name : List.of("id_token", "access_token")) {
			String path = "/api/v2/oidc/validate_token?" + name + "=";
			assertThat(this.wire.get(path + tokens.path(name).asString()).path("aud").asString())
				.isEqualTo(emulator.appId());
			assertThat(Wire.code(this.wire.get(path + "nonsense"))).isEqualTo(400);
		}
		assertThat(Wire.code(this.wire.get("/api/v2/oidc/validate_token"))).isEqualTo(400);
	}

}
