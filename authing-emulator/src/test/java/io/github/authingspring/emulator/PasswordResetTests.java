package io.github.authingspring.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for codes by email and new passwords for users who are not signed in.
 */
class PasswordResetTests extends SharedEmulatorTests {

	private static final String EMAIL = "bob@example.com";

	private static final String PHONE = "13800000002";

	private static final String NEW = "N3w-password";

	@Test
	void resetByEmailCodeThenOnlyNewPasswordSignsIn() {
		JsonNode answer = reset("email", EMAIL, this.wire.emailCode(EMAIL, "RESET_PASSWORD"), NEW);
		assertThat(answer.at("/data/resetPassword/code").asInt()).isEqualTo(200);
		assertThat(Wire.code(this.wire.loginByEmail(EMAIL, Wire.PASSWORD))).isEqualTo(2333);
		assertThat(this.wire.loginByEmail(EMAIL, NEW).has("errors")).isFalse();
	}

	@Test
	void resetByPhoneCodeThenOnlyNewPasswordSignsIn() {
		assertThat(Wire.code(reset("phone", PHONE, this.wire.smsCode(PHONE, "login"), NEW))).isEqualTo(2001);
		clock.advance(Duration.ofMinutes(1));
		assertThat(Wire.code(reset("phone", PHONE, this.wire.smsCode(PHONE, "reset"), NEW))).isZero();
		assertThat(this.wire.loginByEmail(EMAIL, NEW).has("errors")).isFalse();
	}

	@Test
	void resetUnlocksTheAccount() {
		emulator.state(emulator.state().replace("\"captchaAfterFailures\" : 3", "\"captchaAfterFailures\" : 99"));
		for (int i = 0; i < 6; i++) {
			this.wire.loginByEmail(EMAIL, "wrong");
		}
		assertThat(Wire.code(this.wire.loginByEmail(EMAIL, Wire.PASSWORD))).isEqualTo(2057);
		reset("email", EMAIL, this.wire.emailCode(EMAIL, "RESET_PASSWORD"), NEW);
		assertThat(this.wire.loginByEmail(EMAIL, NEW).has("errors")).isFalse();
	}

	@Test
	void resetWhenNewPasswordIsRefusedThenCodeCanBeUsedAgain() {
		String code = this.wire.emailCode(EMAIL, "RESET_PASSWORD");
		assertThat(Wire.code(reset("email", EMAIL, code, "short"))).isEqualTo(2029);
		assertThat(Wire.code(reset("email", EMAIL, code, NEW))).isZero();
	}

	@Test
	void resetWhenNeitherOrBothContactsAreGivenThenIsIncomplete() {
		String document = "mutation ($password: String!) { resetPassword(%scode: \"1\", newPassword: $password)"
				+ " { code } }";
		for (String contacts : List.of("", "phone: \"13800000002\", email: \"bob@example.com\", ")) {
			assertThat(Wire
				.code(this.wire.graphQl(document.formatted(contacts), Map.of("password", this.wire.encrypt(NEW)))))
				.isEqualTo(2231);
		}
	}

	@Test
	@DisplayName("#18 Email code used twice")
	void codeWhenUsedTwiceThenIsRefused() {
		String code = this.wire.emailCode(EMAIL, "RESET_PASSWORD");
		assertThat(Wire.code(reset("email", EMAIL, code, NEW))).isZero();
		assertThat(Wire.code(reset("email", EMAIL, code, NEW))).isEqualTo(2001);
	}

	@Test
	@DisplayName("#19 Email code after five minutes")
	void codeWhenFiveMinutesOldThenIsExpired() {
		String code = this.wire.emailCode(EMAIL, "RESET_PASSWORD");
		clock.advance(Duration.ofMinutes(5));
		assertThat(Wire.code(reset("email", EMAIL, code, NEW))).isEqualTo(2300);
		String next = this.wire.emailCode(EMAIL, "RESET_PASSWORD");
		clock.advance(Duration.ofMinutes(5).minusSeconds(1));
		assertThat(Wire.code(reset("email", EMAIL, next, NEW))).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CHANGE_EMAIL", "MFA_VERIFY", "LOGIN_VERIFY_CODE", "REGISTER_VERIFY_CODE" })
	@DisplayName("#20 Email code for another purpose or address")
	void codeWhenForAnotherPurposeOrAddressThenIsRefused(String scene) {
		assertThat(Wire.code(reset("email", EMAIL, this.wire.emailCode(EMAIL, scene), NEW))).isEqualTo(2001);
		assertThat(Wire
			.code(reset("email", "alice@example.com", this.wire.emailCode("carol@example.com", "RESET_PASSWORD"), NEW)))
			.isEqualTo(2001);
	}

	@Test
	@DisplayName("#21 Email code guessed")
	void codeWhenMissedFiveTimesThenIsVoid() {
		String code = this.wire.emailCode(EMAIL, "RESET_PASSWORD");
		for (int i = 0; i < 5; i++) {
			assertThat(Wire.code(reset("email", EMAIL, code.equals("000000") ? "000001" : "000000", NEW)))
				.isEqualTo(2001);
		}
		assertThat(Wire.code(reset("email", EMAIL, code, NEW))).isEqualTo(2001);
	}

	@Test
	@DisplayName("#26 Reset for an unknown address")
	void sendingAnswersTheSameForKnownAndUnknownAddresses() {
		assertThat(email("nobody@example.com", "RESET_PASSWORD")).isEqualTo(email(EMAIL, "RESET_PASSWORD"));
		assertThat(reset("email", "nobody@example.com", "nonsense", NEW))
			.isEqualTo(reset("email", EMAIL, "nonsense", NEW));
		String code = emulator.messages("nobody@example.com").get(0).code();
		assertThat(Wire.code(reset("email", "nobody@example.com", code, NEW))).isEqualTo(2004);
	}

	@Test
	void sendingWhenRepeatedWithinAMinuteThenIsRefused() {
		this.wire.emailCode(EMAIL, "RESET_PASSWORD");
		assertThat(Wire.code(email("BOB@example.com", "CHANGE_EMAIL"))).isEqualTo(2080);
		clock.advance(Duration.ofMinutes(1));
		assertThat(Wire.code(email(EMAIL, "CHANGE_EMAIL"))).isZero();
		emulator.state(emulator.state().replace("\"unlimitedEmail\" : false", "\"unlimitedEmail\" : true"));
		assertThat(Wire.code(email(EMAIL, "CHANGE_EMAIL"))).isZero();
	}

	@Test
	void sendingOverRestIsTheSame() {
		assertThat(Wire.code(this.wire.post("/api/v2/email/send", Map.of("email", EMAIL, "scene", "RESET_PASSWORD"))))
			.isEqualTo(200);
		assertThat(Wire.code(this.wire.post("/api/v2/email/send", Map.of("email", EMAIL, "scene", "nonsense"))))
			.isEqualTo(400);
		assertThat(Wire.code(this.wire.post("/api/v2/email/send", Map.of("email", "bob", "scene", "MFA_VERIFY"))))
			.isEqualTo(2003);
		JsonNode message = this.wire.get("/_emulator/messages?channel=email&to=" + EMAIL).get(0);
		assertThat(message.path("scene").asString()).isEqualTo("RESET_PASSWORD");
		assertThat(Wire.code(reset("email", EMAIL, message.path("code").asString(), NEW))).isZero();
	}

	@Test
	void verificationMailHoldsLinkThatWorksOnce() {
		emulator.state(emulator.state().replace("\"emailVerified\" : true", "\"emailVerified\" : false"));
		email(EMAIL, "VERIFY_EMAIL");
		String link = emulator.messages(EMAIL).get(0).link().substring(emulator.appHost().toString().length());
		String token = this.wire.token("bob");
		assertThat(this.wire.get("/api/v2/users/me", Wire.bearer(token)).at("/data/emailVerified").asBoolean())
			.isFalse();
		assertThat(this.wire.getResponse(link).statusCode()).isEqualTo(200);
		assertThat(this.wire.get("/api/v2/users/me", Wire.bearer(token)).at("/data/emailVerified").asBoolean())
			.isTrue();
		assertThat(Wire.code(this.wire.get(link))).isEqualTo(2023);
	}

	@Test
	@DisplayName("#27 First-login token used twice, late, or for another step")
	void firstLoginTokenWorksOnceAndEnds() {
		String token = stepToken("erin", 1639);
		assertThat(Wire.code(firstLogin(token, "short"))).isEqualTo(2029);
		assertThat(Wire.code(forceReset(token, Wire.PASSWORD, NEW))).isEqualTo(2207);
		clock.advance(Duration.ofHours(1));
		assertThat(Wire.code(firstLogin(token, NEW))).isEqualTo(2206);
		String second = stepToken("erin", 1639);
		assertThat(Wire.code(firstLogin(second, NEW))).isZero();
		assertThat(Wire.code(firstLogin(second, "An0ther-password"))).isEqualTo(2207);
		assertThat(this.wire.loginByEmail("erin@example.com", NEW).has("errors")).isFalse();
		assertThat(Wire.code(firstLogin(this.wire.token("alice"), NEW))).isEqualTo(2207);
	}

	@Test
	void forceResetNeedsOldPasswordAndAnotherNewOne() {
		emulator.state(emulator.state()
			.replace("\"username\" : \"bob\"", "\"username\" : \"bob\", \"forceResetPassword\" : true"));
		String token = stepToken("bob", 2058);
		assertThat(Wire.code(forceReset(token, "wrong-password", NEW))).isEqualTo(2203);
		assertThat(Wire.code(forceReset(token, Wire.PASSWORD, Wire.PASSWORD))).isEqualTo(2061);
		assertThat(Wire.code(forceReset(token, Wire.PASSWORD, NEW))).isZero();
		assertThat(Wire.code(forceReset(token, NEW, "An0ther-password"))).isEqualTo(2207);
		assertThat(this.wire.loginByEmail(EMAIL, NEW).has("errors")).isFalse();
	}

	@Test
	void forceResetWhenOldPasswordIsOftenWrongThenLocksTheAccount() {
		emulator.state(emulator.state()
			.replace("\"username\" : \"bob\"", "\"username\" : \"bob\", \"forceResetPassword\" : true"));
		String token = stepToken("bob", 2058);
		for (int i = 0; i < 5; i++) {
			assertThat(Wire.code(forceReset(token, "wrong-password", NEW))).isEqualTo(2203);
		}
		assertThat(Wire.code(forceReset(token, "wrong-password", NEW))).isEqualTo(2057);
		assertThat(Wire.code(forceReset(token, Wire.PASSWORD, NEW))).isEqualTo(2057);
		assertThat(Wire.code(this.wire.loginByEmail(EMAIL, Wire.PASSWORD))).isEqualTo(2057);
	}

	private String stepToken(String user, int code) {
		JsonNode failure = Wire.error(this.wire.loginByEmail(user + "@example.com", Wire.PASSWORD));
		assertThat(failure.path("code").asInt()).isEqualTo(code);
		return failure.at("/data/token").asString();
	}

	private JsonNode firstLogin(String token, String password) {
		return this.wire.graphQl(
				"mutation ($token: String!, $password: String!) {"
						+ " resetPasswordByFirstLoginToken(token: $token, password: $password) { code message } }",
				Map.of("token", token, "password", this.wire.encrypt(password)));
	}

	private JsonNode forceReset(String token, String old, String password) {
		return this.wire.graphQl(
				"mutation ($token: String!, $old: String!, $new: String!) { resetPasswordByForceResetToken("
						+ "token: $token, oldPassword: $old, newPassword: $new) { code message } }",
				Map.of("token", token, "old", this.wire.encrypt(old), "new", this.wire.encrypt(password)));
	}

	private JsonNode reset(String name, String contact, String code, String password) {
		return this.wire.graphQl(
				"mutation ($contact: String, $code: String!, $password: String!) { resetPassword(" + name
						+ ": $contact, code: $code, newPassword: $password) { code message } }",
				Map.of("contact", contact, "code", code, "password", this.wire.encrypt(password)));
	}

	private JsonNode email(String email, String scene) {
		return this.wire.graphQl(
				"mutation ($email: String!, $scene: EmailScene!) {"
						+ " sendEmail(email: $email, scene: $scene) { code message } }",
				Map.of("email", email, "scene", scene));
	}

}
