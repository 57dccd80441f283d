package io.github.authingspring.emulator;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for custom data.
 */
class CustomDataTests extends SharedEmulatorTests {

	private String token;

	private String id;

	@BeforeEach
	void signIn() {
		this.token = this.wire.token("alice");
		this.id = Wire.claims(this.token).path("sub").asString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "school|\"ucla\"|ucla", "age|21|21", "subscribed|true|true",
					"preferences|{\"a\":[1]}|{\"a\":[1]}",
					"graduatedAt|\"2026-03-01T12:00:00+08:00\"|2026-03-01T12:00:00+08:00",
					"graduatedAt|1772366400000|1772366400000" })
	void valueIsWrittenAsJsonAndReadAsText(String key, String json, String text) {
		assertThat(set(key, json).at("/data/setUdv/0/value").asString()).isEqualTo(text);
		JsonNode read = read();
		assertThat(read.size()).isOne();
		assertThat(read.at("/0/key").asString()).isEqualTo(key);
		assertThat(read.at("/0/value").asString()).isEqualTo(text);
		assertThat(read.at("/0/label").asString()).isNotEmpty();
		assertThat(call("{ user { customData { key value dataType } } }", Map.of()).at("/data/user/customData/0/value")
			.asString()).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "school|1", "school|ucla", "age|\"21\"", "subscribed|\"true\"",
			"preferences|\"text\"", "graduatedAt|\"yesterday\"", "unknown|1", "age|null" })
	void valueWhenNotOfTheFieldsTypeThenIsRefused(String key, String json) {
		assertThat(Wire.code(set(key, json))).isEqualTo(400);
		assertThat(read().isEmpty()).isTrue();
	}

	@Test
	void batchIsAllOrNothing() {
		assertThat(Wire.code(batch("21", "\"no boolean\""))).isEqualTo(400);
		assertThat(read().isEmpty()).isTrue();
		assertThat(batch("21", "false").at("/data/setUdvBatch").size()).isEqualTo(2);
		assertThat(read().size()).isEqualTo(2);
	}

	@Test
	void valueIsRemoved() {
		set("age", "21");
		set("school", "\"ucla\"");
		JsonNode left = call(
				"mutation ($id: String!) { removeUdv(targetType: USER, targetId: $id, key: \"age\") { key } }",
				Map.of("id", this.id))
			.at("/data/removeUdv");
		assertThat(left.valueStream().map((data) -> data.path("key").asString())).containsExactly("school");
		assertThat(read().size()).isOne();
	}

	@Test
	void dataOfAnotherUserAreRefused() {
		this.id = Wire.claims(this.wire.token("bob")).path("sub").asString();
		assertThat(Wire.code(set("age", "21"))).isEqualTo(2202);
		assertThat(Wire.code(batch("21", "true"))).isEqualTo(2202);
		assertThat(Wire
			.code(call("query ($id: String!) { udv(targetType: USER, targetId: $id) { key } }", Map.of("id", this.id))))
			.isEqualTo(2202);
		assertThat(Wire.code(call("query ($id: String!) { udv(targetType: ROLE, targetId: $id) { key } }",
				Map.of("id", Wire.claims(this.token).path("sub").asString()))))
			.isEqualTo(2202);
	}

	@Test
	void loginKeepsItsCustomData() {
		this.wire.login("loginByEmail", "LoginByEmailInput", Map.of("email", "alice@example.com", "password",
				this.wire.encrypt(Wire.PASSWORD), "params", "[{\"key\": \"age\", \"value\": 22}]"));
		assertThat(read().at("/0/value").asString()).isEqualTo("22");
	}

	private JsonNode set(String key, String json) {
		return call("mutation ($id: String!, $key: String!, $value: String!) {"
				+ " setUdv(targetType: USER, targetId: $id, key: $key, value: $value) { key value label dataType } }",
				Map.of("id", this.id, "key", key, "value", json));
	}

	private JsonNode batch(String age, String subscribed) {
		return call(
				"mutation ($id: String!, $list: [UserDefinedDataInput!]) {"
						+ " setUdvBatch(targetType: USER, targetId: $id, udvList: $list) { key value } }",
				Map.of("id", this.id, "list",
						List.of(Map.of("key", "age", "value", age), Map.of("key", "subscribed", "value", subscribed))));
	}

	private JsonNode read() {
		return call("query ($id: String!) { udv(targetType: USER, targetId: $id) { key value label dataType } }",
				Map.of("id", this.id))
			.at("/data/udv");
	}

	private JsonNode call(String document, Map<String, Object> variables) {
		return this.wire.graphQl(document, variables, Wire.bearer(this.token));
	}

}
