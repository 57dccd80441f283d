package io.github.authingspring.client;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * OpenID Connect and OAuth 2.0: forms, answered with bare JSON or with nothing. Paths are
 * below the path of the protocol.
 *
 * @param form whether the values are a form; a request without values otherwise
 */
record OAuthFormat(boolean form) implements WireFormat {

	@Override
	public boolean isQuery() {
		return false;
	}

	@Override
	public @Nullable Body body(Map<String, Object> values) {
		if (!this.form) {
			return null;
		}
		UriComponentsBuilder form = UriComponentsBuilder.newInstance().encode(StandardCharsets.UTF_8);
		values.keySet().forEach((name) -> form.queryParam(name, "{" + name + "}"));
		String encoded = form.buildAndExpand(values).toUriString().substring(1);
		return new Body(MediaType.APPLICATION_FORM_URLENCODED, encoded.getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public Answer read(HttpAnswer answer) {
		answer.requireAnswered();
		JsonNode tree = Json.tree(answer.body());
		String error = Json.text(tree.path("error"));
		if (error != null) {
			throw new OAuthErrorException(answer, error, Json.text(tree.path("error_description")));
		}
		answer.requireSuccess();
		if (!tree.isObject() && answer.body().length > 0) {
			throw answer.complaint("the answer is not a JSON object");
		}
		return new Answer(answer.bound(), tree, tree);
	}

}
