package io.github.authingspring.emulator;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the server publishes about itself.
 */
class ConfigurationTests extends SharedEmulatorTests {

	@Test
	void wellKnownPublishesPublicKey() {
		JsonNode answer = open("/api/v2/.well-known");
		assertThat(answer.path("code").asInt()).isEqualTo(200);
		assertThat(answer.at("/data/publicKey").asString()).isEqualTo(emulator.publicKey());
	}

	@Test
	void publicConfigDescribesApplication() {
		JsonNode config = open("/api/v2/applications/" + emulator.appId() + "/public-config").path("data");
		assertThat(config.path("id").asString()).isEqualTo(emulator.appId());
		assertThat(config.path("userPoolId").asString()).isEqualTo(emulator.userPoolId());
		assertThat(config.path("publicKey").asString().replaceAll("-----[A-Z ]+-----|\\s", ""))
			.isEqualTo(emulator.publicKey());
		assertThat(config.path("websocket").asString()).isEqualTo(emulator.appHost().toString());
		assertThat(config.at("/oidcConfig/id_token_signed_response_alg").asString()).isEqualTo("HS256");
		assertThat(config.path("verifyCodeLength").asInt()).isEqualTo(6);
		assertThat(config.toString()).doesNotContain(emulator.appSecret(), emulator.userPoolSecret());
	}

	@Test
	void publicConfigTellsWhetherOldContactsAreVerified() {
		String path = "/api/v2/applications/" + emulator.appId() + "/public-config";
		JsonNode config = open(path).path("data");
		assertThat(config.at("/changePhoneStrategy/verifyOldPhone").asBoolean()).isTrue();
		assertThat(config.at("/changeEmailStrategy/verifyOldEmail").asBoolean()).isTrue();
		emulator.state(emulator.state().replace("\"skipOldContact\" : false", "\"skipOldContact\" : true"));
		JsonNode skipping = open(path).path("data");
		assertThat(skipping.at("/changePhoneStrategy/verifyOldPhone").asBoolean(true)).isFalse();
		assertThat(skipping.at("/changeEmailStrategy/verifyOldEmail").asBoolean(true)).isFalse();
	}

	@Test
	void publicConfigWhenApplicationIsUnknownThenFails() {
		assertThat(Wire.code(open("/api/v2/applications/unknown/public-config"))).isEqualTo(2011);
	}

	@Test
	void jwksHasNoPrivateParts() {
		JsonNode key = open("/oidc/.well-known/jwks.json").at("/keys/0");
		assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
	}

	@Test
	void openIdConfigurationNamesEndpoints() {
		JsonNode configuration = open("/oidc/.well-known/openid-configuration");
		String oidc = emulator.appHost() + "/oidc";
		assertThat(configuration.path("issuer").asString()).isEqualTo(oidc);
		assertThat(configuration.path("jwks_uri").asString()).isEqualTo(oidc + "/.well-known/jwks.json");
		assertThat(configuration.path("token_endpoint").asString()).isEqualTo(oidc + "/token");
	}

	private JsonNode open(String path) {
		HttpResponse<String> response = this.wire.send(this.wire.bareRequest(path));
		assertThat(response.statusCode()).isEqualTo(200);
		return Wire.json(response);
	}

}
