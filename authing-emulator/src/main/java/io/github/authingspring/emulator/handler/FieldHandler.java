package io.github.authingspring.emulator.handler;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Computes a field inside the result of a GraphQL operation.
 */
@FunctionalInterface
public interface FieldHandler {

	/**
	 * Computes the field.
	 * @param source the object that has the field
	 * @param arguments the field's arguments
	 * @return the field's value
	 */
	@Nullable Object handle(Map<String, Object> source, Arguments arguments);

}
