package io.github.authingspring.security;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The code of a resource in which values take the places of their names. Values are put
 * in as they are, and nothing in them is evaluated. Only the end of a code may have a
 * colon from a value: elsewhere two different resources would have one code.
 */
final class CodeTemplate {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

	private final List<String> texts = new ArrayList<>();

	private final List<String> names = new ArrayList<>();

	CodeTemplate(String template) {
		Matcher placeholder = PLACEHOLDER.matcher(template);
		int end = 0;
		while (placeholder.find()) {
			this.texts.add(template.substring(end, placeholder.start()));
			this.names.add(placeholder.group(1));
			end = placeholder.end();
		}
		this.texts.add(template.substring(end));
	}

	/**
	 * Return the names of the values, in their order.
	 */
	List<String> names() {
		return this.names;
	}

	/**
	 * Return the code, or {@code null} if there is none for the values.
	 * @param values the values by the places of their names
	 */
	@Nullable String expand(IntFunction<@Nullable Object> values) {
		if (this.names.isEmpty()) {
			return this.texts.get(0);
		}
		StringBuilder code = new StringBuilder(this.texts.get(0));
		for (int i = 0; i < this.names.size(); i++) {
			Object value = values.apply(i);
			String text = (value != null) ? value.toString() : null;
			if (text == null || (text.indexOf(':') != -1 && !isEnd(i))) {
				return null;
			}
			code.append(text).append(this.texts.get(i + 1));
		}
		return code.toString();
	}

	private boolean isEnd(int place) {
		return place == this.names.size() - 1 && this.texts.get(place + 1).isEmpty();
	}

}
