package io.github.authingspring.emulator;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for binding, changing and unbinding of phone numbers and email addresses.
 */
class ContactTests extends SharedEmulatorTests {

	private static final String NEW_PHONE = "13900000077";

	private static final String NEW_EMAIL = "alice.new@example.com";

	private String token;

	@BeforeEach
	void signIn() {
		this.token = this.wire.token("alice");
	}

	@Test
	void phoneIsChangedWithCodesToBoth() {
		String fresh = this.wire.smsCode(NEW_PHONE, "bind");
		assertThat(Wire.code(contact("updatePhone", Map.of("phone", NEW_PHONE, "phoneCode", fresh)))).isEqualTo(2228);
		String old = this.wire.smsCode("13800000001", "unbind");
		assertThat(Wire.code(contact("updatePhone",
				Map.of("phone", NEW_PHONE, "phoneCode", fresh, "oldPhone", "13800000002", "oldPhoneCode", old))))
			.isEqualTo(2038);
		JsonNode user = contact("updatePhone",
				Map.of("phone", NEW_PHONE, "phoneCode", fresh, "oldPhone", "13800000001", "oldPhoneCode", old))
			.at("/data/updatePhone");
		assertThat(user.path("phone").asString()).isEqualTo(NEW_PHONE);
		assertThat(user.path("token").asString()).isEqualTo(this.token);
	}

	@Test
	void emailIsChangedWithCodesToBoth() {
		String fresh = this.wire.emailCode(NEW_EMAIL, "CHANGE_EMAIL");
		assertThat(Wire.code(contact("updateEmail", Map.of("email", NEW_EMAIL, "emailCode", fresh)))).isEqualTo(2227);
		String old = this.wire.emailCode("alice@example.com", "CHANGE_EMAIL");
		assertThat(Wire.code(contact("updateEmail",
				Map.of("email", NEW_EMAIL, "emailCode", fresh, "oldEmail", "bob@example.com", "oldEmailCode", old))))
			.isEqualTo(2037);
		assertThat(contact("updateEmail",
				Map.of("email", NEW_EMAIL, "emailCode", fresh, "oldEmail", "Alice@example.com", "oldEmailCode", old))
			.at("/data/updateEmail/email")
			.asString()).isEqualTo(NEW_EMAIL);
	}

	@Test
	void contactWhenOneCodeIsWrongThenTheOtherCanBeUsedAgain() {
		String freshPhone = this.wire.smsCode(NEW_PHONE, "bind");
		String oldPhone = this.wire.smsCode("13800000001", "unbind");
		assertThat(Wire.code(updatePhone(freshPhone, "wrong"))).isEqualTo(2001);
		assertThat(Wire.code(updatePhone("wrong", oldPhone))).isEqualTo(2001);
		assertThat(Wire.code(updatePhone(freshPhone, oldPhone))).isZero();
		String freshEmail = this.wire.emailCode(NEW_EMAIL, "CHANGE_EMAIL");
		String oldEmail = this.wire.emailCode("alice@example.com", "CHANGE_EMAIL");
		assertThat(Wire.code(updateEmail(freshEmail, "wrong"))).isEqualTo(2001);
		assertThat(Wire.code(updateEmail("wrong", oldEmail))).isEqualTo(2001);
		assertThat(Wire.code(updateEmail(freshEmail, oldEmail))).isZero();
	}

	private JsonNode updatePhone(String code, String oldCode) {
		return contact("updatePhone",
				Map.of("phone", NEW_PHONE, "phoneCode", code, "oldPhone", "13800000001", "oldPhoneCode", oldCode));
	}

	private JsonNode updateEmail(String code, String oldCode) {
		return contact("updateEmail", Map.of("email", NEW_EMAIL, "emailCode", code, "oldEmail", "alice@example.com",
				"oldEmailCode", oldCode));
	}

	@Test
	void contactWhenPoolSkipsTheOldOneThenNeedsOneCode() {
		emulator.state(emulator.state().replace("\"skipOldContact\" : false", "\"skipOldContact\" : true"));
		assertThat(Wire
			.code(contact("updatePhone", Map.of("phone", NEW_PHONE, "phoneCode", this.wire.smsCode(NEW_PHONE, null)))))
			.isZero();
	}

	@Test
	void contactWhenTakenOrUnchangedThenIsRefused() {
		assertThat(Wire.code(contact("updatePhone", Map.of("phone", "13800000001", "phoneCode", "1")))).isEqualTo(2230);
		assertThat(Wire.code(contact("updateEmail", Map.of("email", "ALICE@example.com", "emailCode", "1"))))
			.isEqualTo(2229);
		contact("unbindPhone", Map.of());
		contact("unbindEmail", Map.of());
		assertThat(Wire.code(contact("bindPhone",
				Map.of("phone", "13800000002", "phoneCode", this.wire.smsCode("13800000002", "bind")))))
			.isEqualTo(2035);
		assertThat(Wire.code(contact("bindEmail", Map.of("email", "bob@example.com", "emailCode",
				this.wire.emailCode("bob@example.com", "CHANGE_EMAIL")))))
			.isEqualTo(2200);
	}

	@Test
	void contactIsUnboundAndBoundAgain() {
		assertThat(contact("unbindPhone", Map.of()).at("/data/unbindPhone/phone").isNull()).isTrue();
		assertThat(Wire.code(contact("unbindPhone", Map.of()))).isEqualTo(2219);
		assertThat(Wire.code(contact("bindPhone", Map.of("phone", NEW_PHONE, "phoneCode", "wrong")))).isEqualTo(2001);
		JsonNode user = contact("bindPhone",
				Map.of("phone", NEW_PHONE, "phoneCode", this.wire.smsCode(NEW_PHONE, "bind")))
			.at("/data/bindPhone");
		assertThat(user.path("phone").asString()).isEqualTo(NEW_PHONE);
		assertThat(user.path("phoneVerified").asBoolean()).isTrue();
	}

	@Test
	void contactWhenLastLoginMethodThenStays() {
		String code = this.wire.smsCode(NEW_PHONE, "login");
		this.token = this.wire
			.login("loginByPhoneCode", "LoginByPhoneCodeInput", Map.of("phone", NEW_PHONE, "code", code))
			.at("/data/loginByPhoneCode/token")
			.asString();
		assertThat(Wire.code(contact("unbindPhone", Map.of()))).isEqualTo(2217);
	}

	@Test
	void phoneThatWasLeftIsANewUsersOwn() {
		String code = this.wire.smsCode(NEW_PHONE, "login");
		JsonNode first = this.wire.login("loginByPhoneCode", "LoginByPhoneCodeInput",
				Map.of("phone", NEW_PHONE, "code", code));
		this.token = first.at("/data/loginByPhoneCode/token").asString();
		contact("bindEmail", Map.of("email", NEW_EMAIL, "emailCode", this.wire.emailCode(NEW_EMAIL, "CHANGE_EMAIL")));
		contact("unbindPhone", Map.of());
		clock.advance(Duration.ofMinutes(1));
		JsonNode second = this.wire.login("loginByPhoneCode", "LoginByPhoneCodeInput",
				Map.of("phone", NEW_PHONE, "code", this.wire.smsCode(NEW_PHONE, "login")));
		assertThat(second.at("/data/loginByPhoneCode/id")).isNotEqualTo(first.at("/data/loginByPhoneCode/id"));
	}

	private JsonNode contact(String mutation, Map<String, Object> variables) {
		StringBuilder arguments = new StringBuilder();
		variables.forEach((name, value) -> arguments.append(name).append(": \"").append(value).append("\" "));
		String list = variables.isEmpty() ? "" : "(" + arguments + ")";
		return this.wire.graphQl("mutation { " + mutation + list + " { id phone phoneVerified email token } }",
				Map.of(), Wire.bearer(this.token));
	}

}
