package io.github.authingspring.security.login;

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
	static void remember(LoginExchange exchange, String name) {
		if (!name.isEmpty() && name.length() <= LIMIT && !exchange.hasJsonBody()) {
			exchange.keep(NAME, name);
		}
	}

	static @Nullable String recall(LoginExchange exchange) {
		return (exchange.kept(NAME) instanceof String name) ? name : null;
	}

	static void forget(LoginExchange exchange) {
		exchange.forget(NAME);
	}

}
