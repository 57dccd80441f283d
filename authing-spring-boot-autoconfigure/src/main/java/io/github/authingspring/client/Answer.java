package io.github.authingspring.client;

import java.util.List;
import java.util.Map;

import io.github.authingspring.client.model.Page;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/**
 * What a successful answer holds.
 *
 * @param bound what was sent
 * @param data the part of the body that holds the result; a missing node where there is
 * none
 * @param body the whole body
 */
record Answer(BoundRequest bound, JsonNode data, JsonNode body) {

	AuthingRequest<?> request() {
		return this.bound.request();
	}

	<T> T as(Class<T> type) {
		return convert(request().operation(), present(), type);
	}

	@SuppressWarnings("unchecked") // the type is made of the element type
	<T> Page<T> asPageOf(Class<T> type) {
		JavaType page = Json.MAPPER.getTypeFactory().constructParametricType(Page.class, type);
		return (Page<T>) convert(request().operation(), present(), page);
	}

	@SuppressWarnings("unchecked") // the type is made of the element type
	<T> List<T> asListOf(Class<T> type) {
		JavaType list = Json.MAPPER.getTypeFactory().constructCollectionType(List.class, type);
		return (List<T>) convert(this.bound.request().operation(), present(), list);
	}

	@SuppressWarnings("unchecked") // the type is made of the element type
	<T> List<List<T>> asListOfLists(Class<T> type) {
		JavaType inner = Json.MAPPER.getTypeFactory().constructCollectionType(List.class, type);
		JavaType outer = Json.MAPPER.getTypeFactory().constructCollectionType(List.class, inner);
		return (List<List<T>>) convert(request().operation(), present(), outer);
	}

	static <T> T convert(String operation, JsonNode node, Class<T> type) {
		return type.cast(convert(operation, node, Json.MAPPER.constructType(type)));
	}

	Map<String, Object> asMap() {
		JsonNode object = present();
		if (!object.isObject()) {
			throw AuthingTransportException.answer(request(), "the answer is not a JSON object");
		}
		return map(object);
	}

	@SuppressWarnings("unchecked") // the node is an object
	static Map<String, Object> map(JsonNode object) {
		return Json.MAPPER.convertValue(object, Map.class);
	}

	private JsonNode present() {
		if (this.data.isMissingNode() || this.data.isNull()) {
			throw AuthingTransportException.answer(request(), "the answer has no data");
		}
		return this.data;
	}

	private static Object convert(String operation, JsonNode node, JavaType type) {
		try {
			return Json.MAPPER.treeToValue(node, type);
		}
		catch (JacksonException ex) {
			throw AuthingTransportException.answer(operation, "the answer has another shape than documented at '"
					+ ((ex instanceof DatabindException mapping) ? mapping.getPathReference() : "") + "'");
		}
	}

}
