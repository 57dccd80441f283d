package io.github.authingspring.client;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The GraphQL selection of a result record: its components, in order, so that the fields
 * of a result are listed once. A record that contains itself is selected one level deep.
 */
final class Selection {

	private static final ClassValue<String> SELECTIONS = new ClassValue<>() {

		@Override
		protected String computeValue(Class<?> type) {
			return select(type, new ArrayDeque<>());
		}

	};

	private Selection() {
	}

	static String of(Class<?> type) {
		return SELECTIONS.get(type);
	}

	private static String select(Class<?> type, Deque<Class<?>> path) {
		if (!type.isRecord()) {
			return "";
		}
		path.push(type);
		List<RecordComponent> components = Arrays.stream(type.getRecordComponents())
			.filter((component) -> recursions(path, component) < 2)
			.toList();
		String fields = components.stream().map((component) -> field(component, path)).collect(Collectors.joining(" "));
		path.pop();
		return "{ " + fields + " }";
	}

	private static long recursions(Deque<Class<?>> path, RecordComponent component) {
		return path.stream().filter(valueType(component)::equals).count();
	}

	private static String field(RecordComponent component, Deque<Class<?>> path) {
		String nested = select(valueType(component), path);
		return nested.isEmpty() ? name(component) : name(component) + " " + nested;
	}

	private static String name(RecordComponent component) {
		JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
		return (property != null && !property.value().isEmpty()) ? property.value() : component.getName();
	}

	private static Class<?> valueType(RecordComponent component) {
		if (component.getGenericType() instanceof ParameterizedType parameterized) {
			Type argument = parameterized.getActualTypeArguments()[0];
			return (argument instanceof Class<?> type) ? type : component.getType();
		}
		return component.getType();
	}

}
