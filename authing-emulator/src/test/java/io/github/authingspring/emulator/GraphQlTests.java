package io.github.authingspring.emulator;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the GraphQL endpoint.
 */
class GraphQlTests extends SharedEmulatorTests {

	@Test
	void introspectionNeedsNeitherTokenNorApplication() {
		HttpResponse<String> response = this.wire.send(this.wire.bareRequest("/graphql/v2")
			.POST(BodyPublishers.ofString(Wire.write(Map.of("query", IntrospectionQuery.INTROSPECTION_QUERY)))));
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode schema = Wire.json(response).at("/data/__schema");
		assertThat(Wire.json(response).has("errors")).isFalse();
		assertThat(fields(schema, "Query")).isEqualTo(22);
		assertThat(fields(schema, "Mutation")).isEqualTo(50);
	}

	@Test
	void errorHasAuthingsForm() {
		HttpResponse<String> response = this.wire.graphQlResponse(
				"mutation ($input: LoginByEmailInput!) { loginByEmail(input: $input) { id } }",
				Map.of("input", Map.of("email", "alice@example.com", "password", this.wire.encrypt("wrong"))));
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode answer = Wire.json(response);
		assertThat(answer.at("/data/loginByEmail").isNull()).isTrue();
		JsonNode error = answer.at("/errors/0");
		assertThat(error.path("message").propertyNames()).containsExactlyInAnyOrder("code", "message", "data");
		assertThat(error.at("/locations/0/line").asInt()).isOne();
		assertThat(error.at("/locations/0/column").asInt()).isPositive();
		assertThat(error.at("/path/0").asString()).isEqualTo("loginByEmail");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INTERNAL_SERVER_ERROR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{ nonsense }", "query ($id: String!) { user(id: $id) { id } }",
			"mutation { loginByEmail(input: {email: 1}) { id } }", "" })
	void documentWhenNotValidThenIsRefusedWithText(String document) {
		HttpResponse<String> response = this.wire.graphQlResponse(document, Map.of());
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Wire.json(response).at("/errors/0/message").isString()).as(response.body()).isTrue();
	}

	@Test
	void operationWhenNotImplementedThenIsNamed() {
		JsonNode answer = this.wire.graphQl("{ role(code: \"admin\") { id } }", Map.of());
		assertThat(Wire.code(answer)).isEqualTo(501);
		assertThat(Wire.error(answer).path("message").asString()).contains("Query.role");
	}

	@Test
	void fieldWhenNotImplementedThenIsNamed() {
		JsonNode answer = this.wire.graphQl("{ user { id groups { totalCount } } }", Map.of(),
				Wire.bearer(this.wire.token("alice")));
		assertThat(Wire.code(answer)).isEqualTo(501);
		assertThat(Wire.error(answer).path("message").asString()).contains("User.groups");
		assertThat(answer.at("/data/user/id").isString()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"query\": 1}", "[]", "null", "\"text\"", "{\"query\": \"{ user { id } }\"",
			"{\"query\": \"{ user { id } }\", \"variables\": []}" })
	void bodyWhenNotARequestThenIsRefused(String body) {
		HttpResponse<String> response = this.wire.post("/graphql/v2", body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Wire.code(Wire.json(response))).isEqualTo(400);
	}

	private static long fields(JsonNode schema, String type) {
		return schema.path("types")
			.valueStream()
			.filter((candidate) -> candidate.path("name").asString().equals(type))
			.mapToLong((found) -> found.path("fields").size())
			.sum();
	}

}
