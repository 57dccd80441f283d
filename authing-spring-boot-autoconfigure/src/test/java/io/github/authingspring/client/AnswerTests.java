package io.github.authingspring.client;

import io.github.authingspring.client.model.ResourceType;
import io.github.authingspring.client.model.User;
import io.github.authingspring.client.model.UserStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * How answers in both wire forms are read.
 */
class AnswerTests {

	private static final String TOKEN = TestClients.token("{\"sub\":\"507f1f77bcf86cd799439011\"}");

	@ParameterizedTest
	@ValueSource(strings = { "{\"code\":2005,\"message\":\"locked\",\"data\":{\"remainCount\":3}}",
			"\"{\\\"code\\\":2005,\\\"message\\\":\\\"locked\\\",\\\"data\\\":{\\\"remainCount\\\":3}}\"",
			"{\"code\":\"2005\",\"message\":\"locked\",\"data\":{\"remainCount\":3}}" })
	void graphQlErrorIsObjectOrObjectInText(String message) {
		AuthingResponseException refusal = refusal("{\"errors\":[{\"message\":" + message + "}],\"data\":null}", false);
		assertThat(refusal.code()).isEqualTo(2005);
		assertThat(refusal.category()).isEqualTo(AuthingErrorCategory.LOCKED);
		assertThat(refusal.authingMessage()).isEqualTo("locked");
		assertThat(refusal.data()).containsEntry("remainCount", 3);
		assertThat(refusal).hasMessage("Authing rejected 'loginByEmail': locked (code 2005)");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			value = { "{\"code\":2005,\"message\":\"m\"} | 2005",
					"{\"code\":499,\"statusCode\":499,\"apiCode\":\"2005\"} | 2005",
					"{\"statusCode\":499,\"apiCode\":2005} | 2005", "{\"statusCode\":403,\"message\":\"m\"} | 403",
					"{\"apiCode\":\"oops\",\"code\":1000} | 1000" })
	void envelopeCodeIsReadInOrder(String body, int code) {
		assertThat(refusal(body, true).code()).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"code\":200,\"data\":%s}", "{\"statusCode\":200,\"data\":%s}",
			"{\"statusCode\":200,\"apiCode\":\"none\",\"data\":%s}" })
	void envelopeSucceeds(String body) {
		assertThat(currentUser(body.formatted("{\"id\":\"1\"}")).id()).isEqualTo("1");
	}

	@Test
	void userWhenFieldsAreUnknownMissingOrNullThenRead() {
		User user = currentUser("""
				{"code":200,"data":{"id":"1","status":"Frozen","lastIp":"203.0.113.9","salt":"x","loginsCount":null,
				"createdAt":"2021-09-24T07:43:04+00:00","updatedAt":"yesterday","lastLogin":1632469384}}""");
		assertThat(user.status()).isNull();
		assertThat(user.lastIp()).isEqualTo("203.0.113.9");
		assertThat(user.createdAt()).hasToString("2021-09-24T07:43:04Z");
		assertThat(user.updatedAt()).isNull();
		assertThat(user.lastLogin()).hasToString("2021-09-24T07:43:04Z");
		assertThat(currentUser("{\"code\":200,\"data\":{\"id\":\"1\",\"status\":\"Activated\"}}").status())
			.isEqualTo(UserStatus.ACTIVATED);
	}

	@Test
	void resourceWhenTypeIsUnknownThenStillListed() {
		String body = """
				{"data":{"user":{"authorizedResources":{"totalCount":2,"list":[
				{"code":"a","type":"HOLOGRAM","actions":null},{"code":"b","type":"MENU"}]}}}}""";
		try (StubServer server = StubServer.answering(body)) {
			assertThat(TestClients.of(server.url()).as(TOKEN).listAuthorizedResources().execute().list())
				.satisfiesExactly((first) -> assertThat(first.type()).isNull(),
						(second) -> assertThat(second.type()).isEqualTo(ResourceType.MENU));
		}
	}

	@ParameterizedTest(name = "#41 {0}")
	@ValueSource(strings = { "{\"data\":{\"user\":{\"roles\":{\"totalCount\":1,\"list\":null}}}}",
			"{\"data\":{\"user\":{\"roles\":null}}}", "{\"data\":{\"user\":null}}",
			"{\"data\":{\"user\":{\"roles\":{\"totalCount\":1,\"list\":[{\"id\":\"1\"}]}}}}",
			"{\"data\":{\"user\":{\"roles\":[]}}}" })
	void rolesWhenListIsNoListThenFailureNamingOperation(String body) {
		try (StubServer server = StubServer.answering(body)) {
			AuthingTransportException fault = catchThrowableOfType(AuthingTransportException.class,
					() -> TestClients.of(server.url()).as(TOKEN).listRoles().execute());
			assertThat(fault).as("#41").hasMessageContaining("listRoles");
			assertThat(fault.reason()).isEqualTo(AuthingTransportException.Reason.ANSWER);
		}
	}

	@Test
	@DisplayName("#56 control characters are not repeated")
	void refusalWhenTextHasControlCharactersThenPrintable() {
		assertThat(refusal("{\"code\":2005,\"message\":\"a\\r\\nINFO forged\\u001b[31m\"}", true).getMessage())
			.as("#56")
			.doesNotContain("\r", "\n", "\u001b")
			.contains("a??INFO forged");
	}

	@Test
	void refusalWhenCodeIsUnknownThenOther() {
		assertThat(refusal("{\"code\":987654,\"message\":\"m\"}", true).category())
			.isEqualTo(AuthingErrorCategory.OTHER);
	}

	private static AuthingResponseException refusal(String body, boolean rest) {
		try (StubServer server = StubServer.answering(body)) {
			AuthenticationClient client = TestClients.of(server.url());
			AuthingCall<User> call = rest ? client.loginByLdap("lee", "x") : client.loginByEmail("a@b.c", "x");
			return catchThrowableOfType(AuthingResponseException.class, call::execute);
		}
	}

	private static User currentUser(String body) {
		try (StubServer server = StubServer.answering(body)) {
			return TestClients.of(server.url()).as(TOKEN).getCurrentUser().execute();
		}
	}

}
