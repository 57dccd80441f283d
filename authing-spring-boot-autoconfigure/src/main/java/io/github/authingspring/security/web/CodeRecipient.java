package io.github.authingspring.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the phone number that a code was asked for, so that it need not be typed
 * again with the code. It stays on the server, away from addresses and cookies.
 */
final class CodeRecipient {

	private static final String PHONE = "authing.login.phone";

	/**
	 * No phone number is longer, and a session holds nothing of any length.
	 */
	private static final int LIMIT = 32;

	private CodeRecipient() {
	}

	static void remember(HttpServletRequest request, String phone) {
		if (phone.length() <= LIMIT) {
			request.getSession().setAttribute(PHONE, phone);
		}
	}

	static @Nullable String recall(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(PHONE) instanceof String phone) ? phone : null;
	}

	static void forget(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(PHONE);
		}
	}

}
