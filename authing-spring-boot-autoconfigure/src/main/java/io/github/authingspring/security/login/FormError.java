package io.github.authingspring.security.login;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads from the query what went wrong with a form.
 */
final class FormError {

	private FormError() {
	}

	/**
	 * Return the end of the key of what went wrong.
	 * @param exchange the request of the page
	 * @param known the errors that the page has texts for
	 * @param other what any other error is
	 * @return the end of the key, or {@code null} if nothing went wrong
	 */
	static @Nullable String of(LoginExchange exchange, Set<String> known, String other) {
		if (!exchange.hasParameter("error")) {
			return null;
		}
		String error = exchange.parameter("error");
		return (error != null && known.contains(error)) ? error : other;
	}

}
