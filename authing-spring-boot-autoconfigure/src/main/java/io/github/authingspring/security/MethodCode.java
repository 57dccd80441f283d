package io.github.authingspring.security;

import java.lang.reflect.Method;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.util.Assert;

/**
 * The code of a resource in which arguments of a method take the places of their names.
 */
final class MethodCode {

	private final CodeTemplate template;

	private final int[] arguments;

	/**
	 * Read a template.
	 * @throws IllegalArgumentException if a name in it is none of a parameter
	 */
	MethodCode(String template, Method method) {
		this.template = new CodeTemplate(template);
		this.arguments = this.template.names().stream().mapToInt((name) -> index(name, method)).toArray();
	}

	private static int index(String name, Method method) {
		@Nullable String[] names = new DefaultParameterNameDiscoverer().getParameterNames(method);
		Assert.notNull(names, () -> "The parameters of '%s' have no names; compile it with '-parameters'"
			.formatted(method.toGenericString()));
		int index = List.of(names).indexOf(name);
		Assert.isTrue(index >= 0,
				() -> "'{%s}' in @CanAccess names no parameter of '%s'".formatted(name, method.toGenericString()));
		return index;
	}

	/**
	 * Return the code, or {@code null} if an argument that it needs is.
	 */
	@Nullable String expand(@Nullable Object[] values) {
		return this.template.expand((place) -> values[this.arguments[place]]);
	}

}
