package io.github.authingspring.security.web;

import io.github.authingspring.security.LoginMethod;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The way back from a form to the sign-in page and its tab. Nothing that was typed goes
 * along: addresses end up in logs and histories.
 *
 * @param loginPage the path of the page
 */
record LoginReturn(String loginPage) {

	/**
	 * Return the method that the form of a request was for, if it named one.
	 */
	static @Nullable LoginMethod method(HttpServletRequest request) {
		String value = request.getParameter("method");
		return (value != null) ? LoginMethod.of(value) : null;
	}

	String after(String outcome, @Nullable LoginMethod method) {
		String query = this.loginPage + "?" + outcome;
		return (method != null) ? query + "&method=" + method.value() : query;
	}

	/**
	 * Return where to start again.
	 */
	String again(HttpServletRequest request) {
		LoginMethod method = method(request);
		String path = request.getContextPath() + this.loginPage;
		return (method != null) ? path + "?method=" + method.value() : path;
	}

}
