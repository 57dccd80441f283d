package io.github.authingspring.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/**
 * A GraphQL operation whose document is composed from the values that are present.
 *
 * @param query whether it reads; a mutation otherwise
 * @param operation the name of the operation
 * @param path the fields from the root to the result
 * @param shape how arguments and result are written
 */
record GraphQlDocument(boolean query, String operation, List<Field> path, Shape shape) {

	static GraphQlDocument mutation(String operation, Class<?> type) {
		return of(false, operation, type);
	}

	static GraphQlDocument query(String operation, Class<?> type) {
		return of(true, operation, type);
	}

	private static GraphQlDocument of(boolean query, String operation, Class<?> type) {
		return new GraphQlDocument(query, operation, List.of(new Field(operation, null)),
				new Shape(null, Map.of(), Selection.of(type)));
	}

	/**
	 * Return a query below {@code user(id)}.
	 */
	static GraphQlDocument ofUser(String operation, Field field, Class<?> listed) {
		String selection = "{ totalCount list " + Selection.of(listed) + " }";
		return new GraphQlDocument(true, operation, List.of(new Field("user", List.of("id")), field),
				new Shape(null, Map.of(), selection));
	}

	GraphQlDocument input(String type) {
		return new GraphQlDocument(this.query, this.operation, this.path, new Shape(type, Map.of(), selection()));
	}

	/**
	 * Return a document in which a variable has another type than {@code String!}.
	 */
	GraphQlDocument type(String name, String type) {
		Map<String, String> types = new LinkedHashMap<>(this.shape.types);
		types.put(name, type);
		return new GraphQlDocument(this.query, this.operation, this.path,
				new Shape(this.shape.inputType, Map.copyOf(types), selection()));
	}

	String selection() {
		return this.shape.selection;
	}

	/**
	 * Return the variables for the given values.
	 */
	Map<String, Object> variables(Map<String, Object> values) {
		return (this.shape.inputType != null) ? Map.of("input", values) : values;
	}

	/**
	 * Return the document for the given values.
	 */
	String text(Iterable<String> names) {
		return (this.query ? "query " : "mutation ") + this.operation + declarations(names) + " { " + fields(names, 0)
				+ " }";
	}

	private String declarations(Iterable<String> names) {
		if (this.shape.inputType != null) {
			return "($input: " + this.shape.inputType + "!)";
		}
		return list(names, null, (name) -> "$" + name + ": " + this.shape.types.getOrDefault(name, "String!"));
	}

	private String fields(Iterable<String> names, int depth) {
		if (depth == this.path.size()) {
			return selection();
		}
		Field field = this.path.get(depth);
		String rest = fields(names, depth + 1);
		String inner = (depth + 1 < this.path.size()) ? "{ " + rest + " }" : rest;
		return field.name + arguments(names, field) + " " + inner;
	}

	private String arguments(Iterable<String> names, Field field) {
		if (this.shape.inputType != null) {
			return "(input: $input)";
		}
		return list(names, field.arguments, (name) -> name + ": $" + name);
	}

	private static String list(Iterable<String> names, @Nullable List<String> filter, UnaryOperator<String> format) {
		String joined = StreamSupport.stream(names.spliterator(), false)
			.filter((name) -> filter == null || filter.contains(name))
			.map(format)
			.collect(Collectors.joining(", "));
		return joined.isEmpty() ? "" : "(" + joined + ")";
	}

	/**
	 * A field on the way to the result and the variables it takes.
	 *
	 * @param name the name of the field
	 * @param arguments the names of its variables; {@code null} for all
	 */
	record Field(String name, @Nullable List<String> arguments) {

	}

	/**
	 * How arguments and result are written.
	 *
	 * @param inputType the type of the one input object, or {@code null} for direct
	 * arguments
	 * @param types the types of direct arguments other than {@code String!}
	 * @param selection the selection of the result
	 */
	record Shape(@Nullable String inputType, Map<String, String> types, String selection) {

	}

}
