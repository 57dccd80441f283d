package io.github.authingspring.emulator.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The schema's scalar for a free JSON value.
 */
final class ObjectScalar implements Coercing<Object, Object> {

	private ObjectScalar() {
	}

	static GraphQLScalarType type() {
		return GraphQLScalarType.newScalar().name("Object").coercing(new ObjectScalar()).build();
	}

	@Override
	public Object serialize(Object result, GraphQLContext context, Locale locale) {
		return result;
	}

	@Override
	public Object parseValue(Object input, GraphQLContext context, Locale locale) {
		return input;
	}

	@Override
	public @Nullable Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		return literal(input, variables);
	}

	private static @Nullable Object literal(Value<?> input, CoercedVariables variables) {
		if (input instanceof StringValue text) {
			return text.getValue();
		}
		if (input instanceof BooleanValue flag) {
			return flag.isValue();
		}
		if (input instanceof IntValue number) {
			return number.getValue();
		}
		if (input instanceof FloatValue number) {
			return number.getValue();
		}
		if (input instanceof VariableReference variable) {
			return variables.get(variable.getName());
		}
		return structure(input, variables);
	}

	private static @Nullable Object structure(Value<?> input, CoercedVariables variables) {
		if (input instanceof ArrayValue array) {
			return array.getValues().stream().map((value) -> literal(value, variables)).toList();
		}
		if (input instanceof ObjectValue object) {
			Map<String, Object> map = new LinkedHashMap<>();
			object.getObjectFields().forEach((field) -> map.put(field.getName(), literal(field.getValue(), variables)));
			return map;
		}
		return null;
	}

}
