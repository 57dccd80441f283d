package io.github.authingspring.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the name that somebody typed into a form, so that it need not be typed again.
 * It stays on the server, away from addresses and cookies.
 */
final class TypedName {

	private static final String NAME = "authing.login.name";

	/**
	 * No name is longer, and a session holds nothing of any length.
	 */
	private static final int LIMIT = 254;

	private TypedName() {
	}

	/**
	 * Remember a name, unless a program sent it, which knows it anyway.
	 */
	static void remember(HttpServletRequest request, String name) {
		if (!name.isEmpty() && name.length() <= LIMIT && !JsonRequestMatcher.hasJsonBody(request)) {
			request.getSession().setAttribute(NAME, name);
		}
	}

	static @Nullable String recall(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(NAME) instanceof String name) ? name : null;
	}

	static void forget(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(NAME);
		}
	}

}
