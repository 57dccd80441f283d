package io.github.authingspring.security;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.util.Assert;

/**
 * The code of a resource in which arguments of a method take the places of their names.
 */
final class CodeTemplate {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

	private final List<String> texts = new ArrayList<>();

	private final List<Integer> arguments = new ArrayList<>();

	/**
	 * Read a template.
	 * @throws IllegalArgumentException if a name in it is none of a parameter
	 */
	CodeTemplate(String template, Method method) {
		Matcher placeholder = PLACEHOLDER.matcher(template);
		int end = 0;
		while (placeholder.find()) {
			this.texts.add(template.substring(end, placeholder.start()));
			this.arguments.add(index(placeholder.group(1), method));
			end = placeholder.end();
		}
		this.texts.add(template.substring(end));
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
		if (this.arguments.isEmpty()) {
			return this.texts.get(0);
		}
		StringBuilder code = new StringBuilder(this.texts.get(0));
		for (int i = 0; i < this.arguments.size(); i++) {
			Object value = values[this.arguments.get(i)];
			if (value == null) {
				return null;
			}
			code.append(value).append(this.texts.get(i + 1));
		}
		return code.toString();
	}

}
