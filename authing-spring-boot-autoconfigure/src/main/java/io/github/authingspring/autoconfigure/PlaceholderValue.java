package io.github.authingspring.autoconfigure;

import java.util.regex.Pattern;

/**
 * Tells values that were copied from a guide and never filled in.
 */
final class PlaceholderValue {

	private static final Pattern UNRESOLVED = Pattern.compile("\\$\\{");

	private static final Pattern TEMPLATE = Pattern.compile("""
			<.*>|\\{\\{.*\\}\\}|[x*.\\-]{3,}|todo|tbd|placeholder|change[-_ ]?(me|it)\
			|your.*(id|secret|host|key|here)\
			|(authing[-_ ]?)?(app|user[-_ ]?pool)[-_ ]?(id|secret|host)""", Pattern.CASE_INSENSITIVE);

	/**
	 * An address of which the first label is one.
	 */
	private static final Pattern TEMPLATE_ADDRESS = Pattern.compile("""
			(https?://)?(<.*>|\\{.*\\}|x{3,}|your[-_]?(app|domain|host|tenant)([-_]?(host|domain|name))?)\\..*""",
			Pattern.CASE_INSENSITIVE);

	private PlaceholderValue() {
	}

	static void refuse(String key, String value) {
		if (UNRESOLVED.matcher(value).find()) {
			throw AuthingConfigurationException.of(
					"'%s' refers to a property or variable that is not set.".formatted(key),
					"Set what '${...}' in '%s' refers to, or write the value itself.".formatted(key));
		}
		if (TEMPLATE.matcher(value).matches() || TEMPLATE_ADDRESS.matcher(value).matches()) {
			throw AuthingConfigurationException.of("'%s' is a placeholder, not a value.".formatted(key),
					"Set '%s' to what the Authing console shows.".formatted(key));
		}
	}

}
