package io.github.authingspring.client;

import tools.jackson.databind.JsonNode;

/**
 * REST without envelope: the values are in the query, the answer is the result. Only a
 * failure has a code.
 */
record BareFormat() implements WireFormat {

	@Override
	public Answer read(HttpAnswer answer) {
		JsonNode tree = answer.object();
		Integer code = Json.number(tree.path("code"));
		if (code != null && code != 200) {
			throw Refusal.of(answer.bound(), code, Json.text(tree.path("message")), tree.path("data")).toException();
		}
		answer.requireSuccess();
		return new Answer(answer.bound(), tree, tree);
	}

}
