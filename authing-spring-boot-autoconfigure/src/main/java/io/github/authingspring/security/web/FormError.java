package io.github.authingspring.security.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the query what went wrong with a form.
 */
final class FormError {

	private FormError() {
	}

	/**
	 * Return the end of the key of what went wrong.
	 * @param request the request of the page
	 * @param known the errors that the page has texts for
	 * @param other what any other error is
	 * @return the end of the key, or {@code null} if nothing went wrong
	 */
	static @Nullable String of(HttpServletRequest request, Set<String> known, String other) {
		if (!request.getParameterMap().containsKey("error")) {
			return null;
		}
		String error = request.getParameter("error");
		return (error != null && known.contains(error)) ? error : other;
	}

}
