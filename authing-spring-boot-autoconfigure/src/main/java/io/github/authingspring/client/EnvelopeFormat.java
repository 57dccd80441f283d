package io.github.authingspring.client;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

/**
 * REST with the envelope {@code code}, {@code message}, {@code data}, where newer servers
 * put the code into {@code apiCode}.
 *
 * @param json whether the values are a JSON body; in the query otherwise
 */
record EnvelopeFormat(boolean json) implements WireFormat {

	private static final int SUCCESS = 200;

	private static final List<String> CODES = List.of("apiCode", "code", "statusCode");

	static EnvelopeFormat of(HttpMethod method) {
		return new EnvelopeFormat(HttpMethod.POST.equals(method));
	}

	@Override
	public boolean isQuery() {
		return !this.json;
	}

	@Override
	public @Nullable Body body(Map<String, Object> values) {
		return this.json ? Body.json(values) : null;
	}

	@Override
	public Answer read(HttpAnswer answer) {
		JsonNode tree = answer.object();
		Integer code = CODES.stream()
			.map(tree::path)
			.map(Json::number)
			.filter((number) -> number != null)
			.findFirst()
			.orElse(null);
		if (code == null) {
			throw answer.complaint("the answer has no code");
		}
		if (code != SUCCESS) {
			throw Refusal.of(answer.bound(), code, Json.text(tree.path("message")), tree.path("data")).toException();
		}
		answer.requireSuccess();
		return new Answer(answer.bound(), tree.path("data"), tree);
	}

}
