package io.github.authingspring.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.client.model.CustomDataEntry;
import io.github.authingspring.client.model.CustomDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CustomDataOperations} against the emulator.
 */
@ExtendWith(SharedEmulator.class)
class CustomDataOperationsTests {

	private final AuthenticationClient client = EmulatorClients.of(SharedEmulator.get());

	private AuthenticatedClient alice;

	@BeforeEach
	void signIn() {
		this.alice = this.client.as(this.client.loginByUsername("alice", "Passw0rd!").execute().token());
	}

	@Test
	void everyTypeIsWrittenAndRead() {
		Instant graduation = Instant.parse("2019-06-30T10:15:30Z");
		Map<String, Object> values = Map.of("school", "ucla", "age", 21, "subscribed", true, "graduatedAt", graduation,
				"preferences", Map.of("colours", List.of("red", "green"), "font", 12));
		this.alice.setUdfValue(values).execute();
		assertThat(this.alice.getUdfValue().execute()).containsExactlyInAnyOrderEntriesOf(values);
	}

	@Test
	void textThatLooksLikeAnotherTypeStaysText() {
		for (String text : List.of("12", "true", "null", "{\"a\":1}", "\"quoted\"", "")) {
			this.alice.setUdv("school", text).execute();
			assertThat(this.alice.getUdfValue().execute()).containsEntry("school", text);
		}
	}

	@Test
	void listUdv() {
		this.alice.setUdv("age", 21.5).execute();
		assertThat(this.alice.listUdv().execute())
			.contains(new CustomDataEntry("age", CustomDataType.NUMBER, 21.5, "Age"));
	}

	@Test
	void valueIsRemoved() {
		this.alice.setUdfValue(Map.of("school", "ucla", "age", 21)).execute();
		this.alice.removeUdv("school").execute();
		this.alice.removeUdfValue("age").execute();
		assertThat(this.alice.getUdfValue().execute()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "age, old", "subscribed, perhaps", "graduatedAt, once", "shoeSize, 42" })
	void valueWhenTypeOrKeyIsWrongThenRefused(String key, String value) {
		assertThatExceptionOfType(AuthingResponseException.class)
			.isThrownBy(() -> this.alice.setUdv(key, value).execute());
	}

	@Test
	void argumentsWhenMissingThenRefusedLocally() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.alice.setUdfValue(Map.of()))
			.withMessageContaining("setUdfValue");
		assertThatIllegalArgumentException().isThrownBy(() -> this.alice.setUdv("age", null))
			.withMessageContaining("age");
		assertThatIllegalArgumentException().isThrownBy(() -> this.alice.removeUdv(" ")).withMessageContaining("key");
	}

	@Test
	void valueWhenItContradictsItsTypeThenFailureNamesOperation() {
		String body = "{\"data\":{\"udv\":[{\"key\":\"age\",\"dataType\":\"NUMBER\",\"value\":\"old\"}]}}";
		try (StubServer server = StubServer.answering(body)) {
			String token = TestClients.token("{\"sub\":\"507f1f77bcf86cd799439011\"}");
			assertThatExceptionOfType(AuthingTransportException.class)
				.isThrownBy(() -> TestClients.of(server.url()).as(token).getUdfValue().execute())
				.withMessageContaining("getUdfValue")
				.withMessageContaining("'age'");
		}
	}

	@Test
	void typeWhenUnknownThenText() {
		String body = "{\"data\":{\"udv\":[{\"key\":\"age\",\"dataType\":\"HOLOGRAM\",\"value\":\"old\"}]}}";
		try (StubServer server = StubServer.answering(body)) {
			String token = TestClients.token("{\"sub\":\"507f1f77bcf86cd799439011\"}");
			assertThat(TestClients.of(server.url()).as(token).getUdfValue().execute()).containsEntry("age", "old");
		}
	}

}
