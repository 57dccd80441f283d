package io.github.authingspring.emulator.handler;

import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.authingspring.emulator.crypto.RsaKeys;
import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.Store;

/**
 * What the server publishes about itself.
 */
final class ConfigurationHandlers {

	private final Store store;

	ConfigurationHandlers(Store store) {
		this.store = store;
	}

	void register(Operations operations) {
		operations.openGet("/api/v2/.well-known", this::wellKnown);
		operations.openGet("/api/v2/applications/{appId}/public-config", this::publicConfig);
		operations.openGet("/oidc/.well-known/jwks.json", this::jwks);
		operations.openGet("/oidc/.well-known/openid-configuration", this::openIdConfiguration);
	}

	private Map<String, Object> wellKnown(Call call) {
		return Map.of("publicKey", this.store.state().passwordKey().encodedPublicKey());
	}

	private Map<String, Object> publicConfig(Call call) {
		State state = this.store.state();
		if (!state.application().id().equals(call.arguments().required("appId"))) {
			throw AuthingFailure.of(ErrorCode.UNKNOWN_APP);
		}
		String origin = call.caller().origin();
		boolean verifyOld = !state.settings().skipOldContact();
		return Map.ofEntries(Map.entry("id", state.application().id()), Map.entry("userPoolId", state.userPool().id()),
				Map.entry("name", state.application().name()), Map.entry("identifier", "emulator"),
				Map.entry("publicKey", pem(state.passwordKey())), Map.entry("protocol", "oidc"),
				Map.entry("oidcConfig", oidcConfig(state)), Map.entry("websocket", origin),
				Map.entry("requestHostname", origin.replaceFirst("^\\w+://", "")), Map.entry("verifyCodeLength", 6),
				Map.entry("loginFailCheckEnabled", true),
				Map.entry("registerDisabled", state.settings().registrationDisabled()),
				Map.entry("enableSubAccount", true),
				Map.entry("changePhoneStrategy", Map.of("verifyOldPhone", verifyOld)),
				Map.entry("changeEmailStrategy", Map.of("verifyOldEmail", verifyOld)));
	}

	private static Map<String, Object> oidcConfig(State state) {
		return Map.of("client_id", state.application().id(), "id_token_signed_response_alg",
				state.application().tokenAlgorithm(), "grant_types", List.of("authorization_code", "refresh_token"),
				"response_types", List.of("code"), "id_token_expire", 1_209_600);
	}

	private static String pem(RsaKeys keys) {
		String lines = keys.encodedPublicKey().replaceAll("(.{64})", "$1\n");
		return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
	}

	private Answer jwks(Call call) {
		RsaKeys keys = this.store.state().signingKey();
		RSAKey key = new RSAKey.Builder(keys.publicKey()).keyID(keys.keyId())
			.keyUse(KeyUse.SIGNATURE)
			.algorithm(JWSAlgorithm.RS256)
			.build();
		return Answer.json(Map.of("keys", List.of(key.toJSONObject())));
	}

	private Answer openIdConfiguration(Call call) {
		String oidc = call.caller().origin() + "/oidc";
		List<String> methods = List.of("client_secret_post", "client_secret_basic", "none");
		return Answer.json(Map.ofEntries(Map.entry("issuer", oidc), Map.entry("authorization_endpoint", oidc + "/auth"),
				Map.entry("token_endpoint", oidc + "/token"), Map.entry("userinfo_endpoint", oidc + "/me"),
				Map.entry("introspection_endpoint", oidc + "/token/introspection"),
				Map.entry("revocation_endpoint", oidc + "/token/revocation"),
				Map.entry("end_session_endpoint", oidc + "/session/end"),
				Map.entry("jwks_uri", oidc + "/.well-known/jwks.json"),
				Map.entry("response_types_supported", List.of("code")),
				Map.entry("response_modes_supported", List.of("query")),
				Map.entry("grant_types_supported",
						List.of("authorization_code", "refresh_token", "client_credentials")),
				Map.entry("scopes_supported",
						List.of("openid", "profile", "email", "phone", "address", "username", "roles", "unionid",
								"external_id", "extended_fields", "offline_access")),
				Map.entry("code_challenge_methods_supported", List.of("S256", "plain")),
				Map.entry("token_endpoint_auth_methods_supported", methods),
				Map.entry("subject_types_supported", List.of("public")),
				Map.entry("id_token_signing_alg_values_supported",
						List.of(this.store.state().application().tokenAlgorithm()))));
	}

}
