package io.github.authingspring.emulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for codes by SMS and the login with them.
 */
class PhoneCodeLoginTests extends SharedEmulatorTests {

	private static final String PHONE = "13800000002";

	private static final String UNKNOWN = "13900000009";

	@Test
	void loginWhenCodeIsRightThenSucceedsOnce() {
		String code = send(PHONE, "login");
		assertThat(code).matches("\\d{6}");
		assertThat(login(PHONE, code).at("/data/loginByPhoneCode/username").asString()).isEqualTo("bob");
		assertThat(Wire.code(login(PHONE, code))).isEqualTo(2001);
	}

	@Test
	void loginWhenCodeIsUsedTwiceAtOnceThenSucceedsExactlyOnce() throws Exception {
		String code = send(PHONE, "login");
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			Callable<JsonNode> login = () -> login(PHONE, code);
			List<Future<JsonNode>> answers = threads.invokeAll(Stream.generate(() -> login).limit(8).toList());
			int successes = 0;
			for (Future<JsonNode> answer : answers) {
				successes += answer.get().has("errors") ? 0 : 1;
			}
			assertThat(successes).isOne();
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	void loginWhenCodeIsWrongThenSaysSo() {
		assertThat(Wire.code(login(PHONE, other(send(PHONE, null))))).isEqualTo(2001);
	}

	@Test
	void codeWhenSixtySecondsOldThenIsExpired() {
		String code = send(PHONE, null);
		clock.advance(Duration.ofSeconds(59));
		assertThat(login(PHONE, code).has("errors")).isFalse();
		clock.advance(Duration.ofSeconds(1));
		String next = send(PHONE, null);
		clock.advance(Duration.ofSeconds(60));
		assertThat(Wire.code(login(PHONE, next))).isEqualTo(2300);
	}

	@Test
	void codeWhenSentForAnotherSceneThenIsRefused() {
		assertThat(Wire.code(login(PHONE, send(PHONE, "reset")))).isEqualTo(2001);
	}

	@Test
	void codeWhenSentWithoutSceneThenServesLogin() {
		assertThat(login(PHONE, send(PHONE, null)).has("errors")).isFalse();
	}

	@Test
	void codeWhenSentToAnotherNumberThenIsRefused() {
		assertThat(Wire.code(login("13800000001", send(PHONE, null)))).isEqualTo(2001);
	}

	@Test
	void codeWhenMissedFiveTimesThenIsVoid() {
		String code = send(PHONE, null);
		for (int i = 0; i < 5; i++) {
			assertThat(Wire.code(login(PHONE, other(code)))).isEqualTo(2001);
		}
		assertThat(Wire.code(login(PHONE, code))).isEqualTo(2001);
	}

	@Test
	void sendingWhenRepeatedWithinAMinuteThenIsRefused() {
		send(PHONE, "login");
		clock.advance(Duration.ofSeconds(59));
		assertThat(Wire.code(sms(PHONE, "reset"))).isEqualTo(2080);
		clock.advance(Duration.ofSeconds(1));
		assertThat(Wire.code(sms(PHONE, "reset"))).isEqualTo(200);
	}

	@Test
	void sendingWhenPoolAllowsThenMayBeRepeated() {
		emulator.state(emulator.state().replace("\"unlimitedSms\" : false", "\"unlimitedSms\" : true"));
		String first = send(PHONE, "login");
		String second = send(PHONE, "login");
		assertThat(emulator.messages(PHONE)).hasSize(2).first().extracting(Message::code).isEqualTo(second);
		if (!first.equals(second)) {
			assertThat(Wire.code(login(PHONE, first))).isEqualTo(2001);
		}
		assertThat(login(PHONE, second).has("errors")).isFalse();
	}

	@Test
	void sendingAnswersTheSameForKnownAndUnknownNumbers() {
		JsonNode known = sms(PHONE, null);
		assertThat(known.has("data")).isFalse();
		assertThat(sms(UNKNOWN, null)).isEqualTo(known);
	}

	@Test
	void sendingWhenNumberOrSceneIsBadThenIsRefused() {
		assertThat(Wire.code(sms("no number", null))).isEqualTo(2028);
		assertThat(Wire.code(sms(PHONE, "nonsense"))).isEqualTo(400);
	}

	@Test
	void loginWhenNumberIsUnknownThenRegisters() {
		JsonNode answer = login(UNKNOWN, send(UNKNOWN, null));
		String id = answer.at("/data/loginByPhoneCode/id").asString();
		assertThat(id).matches("[0-9a-f]{24}");
		assertThat(answer.at("/data/loginByPhoneCode/newlyCreated").asBoolean()).isTrue();
		clock.advance(Duration.ofMinutes(1));
		JsonNode again = login(UNKNOWN, send(UNKNOWN, null));
		assertThat(again.at("/data/loginByPhoneCode/id").asString()).isEqualTo(id);
		assertThat(again.at("/data/loginByPhoneCode/newlyCreated").asBoolean()).isFalse();
	}

	@Test
	void loginWhenNumberIsUnknownAndAutoRegisterIsFalseThenFails() {
		int users = emulator.users().size();
		assertThat(Wire.code(login(UNKNOWN, send(UNKNOWN, null), false))).isEqualTo(2004);
		assertThat(emulator.users()).hasSize(users);
	}

	@Test
	void loginWhenRegistrationIsDisabledThenFails() {
		emulator.state(emulator.state().replace("\"registrationDisabled\" : false", "\"registrationDisabled\" : true"));
		assertThat(Wire.code(login(UNKNOWN, send(UNKNOWN, null)))).isEqualTo(2031);
	}

	@Test
	void messagesAreFilteredByReceiverAndChannel() {
		send(PHONE, "login");
		send(UNKNOWN, null);
		assertThat(this.wire.get("/_emulator/messages").size()).isEqualTo(2);
		JsonNode messages = this.wire.get("/_emulator/messages?channel=sms&to=" + PHONE);
		assertThat(messages.size()).isOne();
		assertThat(messages.at("/0/scene").asString()).isEqualTo("login");
		assertThat(this.wire.get("/_emulator/messages?channel=email").isEmpty()).isTrue();
	}

	private String send(String phone, String scene) {
		assertThat(Wire.code(sms(phone, scene))).isEqualTo(200);
		return emulator.messages(phone).get(0).code();
	}

	private JsonNode sms(String phone, String scene) {
		Map<String, Object> body = new HashMap<>(Map.of("phone", phone));
		if (scene != null) {
			body.put("scene", scene);
		}
		return this.wire.post("/api/v2/sms/send", body);
	}

	private JsonNode login(String phone, String code) {
		return login(phone, code, null);
	}

	private JsonNode login(String phone, String code, Boolean autoRegister) {
		Map<String, Object> input = new HashMap<>(Map.of("phone", phone, "code", code));
		input.put("autoRegister", autoRegister);
		return this.wire.graphQl(
				"mutation ($input: LoginByPhoneCodeInput!) {"
						+ " loginByPhoneCode(input: $input) { id username token newlyCreated } }",
				Map.of("input", input));
	}

	private static String other(String code) {
		return code.equals("000000") ? "000001" : "000000";
	}

}
