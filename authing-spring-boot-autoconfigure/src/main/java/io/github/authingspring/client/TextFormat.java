package io.github.authingspring.client;

import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * CAS: the values are in the query, the answer is a text of whatever kind.
 */
record TextFormat() implements WireFormat {

	@Override
	public Answer read(HttpAnswer answer) {
		answer.requireAnswered();
		answer.requireSuccess();
		JsonNode text = StringNode.valueOf(new String(answer.body(), StandardCharsets.UTF_8));
		return new Answer(answer.bound(), text, text);
	}

}
