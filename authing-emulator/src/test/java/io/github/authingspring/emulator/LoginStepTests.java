package io.github.authingspring.emulator;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for accounts that a right password does not sign in.
 */
class LoginStepTests extends SharedEmulatorTests {

	@Test
	void loginWhenAccountIsLockedThenSaysSoOnlyForRightPassword() {
		assertThat(Wire.code(this.wire.loginByEmail("dave@example.com", Wire.PASSWORD))).isEqualTo(2005);
		JsonNode locked = this.wire.loginByEmail("dave@example.com", "wrong");
		emulator.reset();
		assertThat(locked).isEqualTo(this.wire.loginByEmail("alice@example.com", "wrong"));
	}

	@Test
	void loginWhenPasswordMustBeSetThenAnswersToken() {
		JsonNode failure = Wire.error(this.wire.loginByEmail("erin@example.com", Wire.PASSWORD));
		assertThat(failure.path("code").asInt()).isEqualTo(1639);
		assertNoLogin(failure.at("/data/token").asString());
	}

	@Test
	void loginWhenUserHasTotpThenAnswersMfaToken() {
		JsonNode failure = Wire.error(this.wire.loginByEmail("carol@example.com", Wire.PASSWORD));
		assertThat(failure.path("code").asInt()).isEqualTo(1635);
		JsonNode data = failure.path("data");
		assertThat(data.propertyNames()).containsExactlyInAnyOrder("mfaToken", "nickname", "email", "username",
				"avatar");
		assertThat(data.path("email").asString()).isEqualTo("carol@example.com");
		assertMfaToken(data.path("mfaToken").asString());
	}

	@Test
	void loginWhenApplicationDemandsMfaThenAnswersMethods() {
		JsonNode failure = Wire.error(this.wire.loginByEmail("grace@example.com", Wire.PASSWORD));
		assertThat(failure.path("code").asInt()).isEqualTo(1636);
		JsonNode data = failure.path("data");
		assertThat(data.propertyNames()).containsExactlyInAnyOrder("mfaToken", "nickname", "email", "phone",
				"phoneCountryCode", "mfaPhone", "mfaEmail", "mfaPhoneCountryCode", "username", "avatar",
				"faceMfaEnabled", "totpMfaEnabled", "applicationMfa");
		assertThat(data.path("phone").asString()).isEqualTo("13800000007");
		assertThat(data.path("totpMfaEnabled").asBoolean()).isFalse();
		assertThat(data.path("applicationMfa").valueStream().map((method) -> method.path("mfaPolicy").asString()))
			.containsExactly("SMS", "EMAIL", "OTP");
		assertThat(data.at("/applicationMfa/0/status").asInt()).isOne();
		assertMfaToken(data.path("mfaToken").asString());
	}

	private void assertMfaToken(String token) {
		JsonNode claims = Wire.claims(token);
		assertThat(claims.propertyNames()).containsExactlyInAnyOrder("data", "iat", "exp");
		assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(360);
		assertThat(claims.path("data").propertyNames()).containsExactlyInAnyOrder("userPoolId", "userId", "arn",
				"stage");
		assertThat(claims.at("/data/stage").asInt()).isOne();
		assertNoLogin(token);
	}

	private void assertNoLogin(String token) {
		assertThat(token).isNotEmpty();
		assertThat(Wire.code(this.wire.get("/api/v2/users/me", Wire.bearer(token)))).isEqualTo(2207);
	}

}
