package io.github.authingspring.client;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * GraphQL with Authing's errors: the message of an error is an object, an object in a
 * text, or a plain text.
 */
record GraphQlFormat(GraphQlDocument document) implements WireFormat {

	@Override
	public boolean isQuery() {
		return false;
	}

	@Override
	public Body body(Map<String, Object> values) {
		return Body
			.json(Map.of("query", this.document.text(values.keySet()), "variables", this.document.variables(values)));
	}

	@Override
	public Answer read(HttpAnswer answer) {
		JsonNode tree = answer.object();
		JsonNode error = tree.path("errors").path(0);
		if (!error.isMissingNode()) {
			throw refusal(answer, error.path("message"));
		}
		answer.requireSuccess();
		JsonNode data = tree.path("data");
		for (GraphQlDocument.Field field : this.document.path()) {
			data = data.path(field.name());
		}
		return new Answer(answer.bound(), data, tree);
	}

	private AuthingException refusal(HttpAnswer answer, JsonNode message) {
		JsonNode object = message.isString() ? Json.tree(message.stringValue().getBytes(StandardCharsets.UTF_8))
				: message;
		Integer code = Json.number(object.path("code"));
		if (code == null) {
			return answer.complaint("GraphQL error: " + Printable.of(message.asString("")));
		}
		return Refusal.of(answer.bound(), code, Json.text(object.path("message")), object.path("data")).toException();
	}

}
