package io.github.authingspring.emulator;

import java.time.Instant;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A user of a {@link RandomHistory}.
 */
class RandomAccount {

	final String password;

	String id;

	String token;

	String email;

	String phone;

	private String secret;

	RandomAccount(String password) {
		this.password = password;
	}

	void bindAuthenticator(Wire wire, Instant now) throws Exception {
		if (this.secret != null) {
			return;
		}
		String path = "/api/v2/mfa/totp/associate";
		this.secret = wire.post(path, Map.of(), Wire.bearer(this.token)).at("/data/secret").asString();
		JsonNode answer = wire.post(path + "/confirm", Map.of("totp", Otp.code(this.secret, now)),
				Wire.bearer(this.token));
		assertThat(Wire.code(answer)).isEqualTo(200);
	}

	JsonNode signIn(Wire wire) {
		if (this.email != null) {
			return wire.loginByEmail(this.email, this.password).at("/data/loginByEmail");
		}
		return byPhone(wire).at("/data/loginByPhonePassword");
	}

	JsonNode signIn(Wire wire, Instant now) throws Exception {
		if (this.secret == null) {
			return signIn(wire);
		}
		JsonNode login = (this.email != null) ? wire.loginByEmail(this.email, this.password) : byPhone(wire);
		String mfaToken = Wire.error(login).at("/data/mfaToken").asString();
		return wire.post("/api/v2/mfa/totp/verify", Map.of("totp", Otp.code(this.secret, now)), Wire.bearer(mfaToken))
			.path("data");
	}

	private JsonNode byPhone(Wire wire) {
		return wire.login("loginByPhonePassword", "LoginByPhonePasswordInput",
				Map.of("phone", this.phone, "password", wire.encrypt(this.password)));
	}

	JsonNode profile(Wire wire) {
		return wire.graphQl("{ user { id email emailVerified phone phoneVerified nickname city customData { key value }"
				+ " roles { list { code namespace description } } } }", Map.of(), Wire.bearer(this.token));
	}

}
