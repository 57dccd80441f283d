package io.github.authingspring.security.login;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The page of forgotten passwords: first it asks where to send a code, then for the code
 * and a new password.
 *
 * @param username where the code goes
 * @param sent whether a code is on its way
 * @param enter whether the code can be entered
 * @param error the end of the key of what went wrong
 */
record ForgotPasswordPage(@Nullable String username, boolean sent, boolean enter,
		@Nullable String error) implements Page {

	private static final Set<String> ERRORS = Set.of("code", "weak", "too-long", "incomplete");

	static ForgotPasswordPage of(LoginExchange exchange) {
		String error = FormError.of(exchange, ERRORS, "refused");
		boolean sent = exchange.hasParameter("sent");
		String typed = TypedName.recall(exchange);
		boolean enter = typed != null && (sent || error != null);
		return new ForgotPasswordPage(typed, error == null && sent, enter, error);
	}

	@Override
	public String template() {
		return "forgot-password";
	}

	@Override
	public Map<String, Object> json() {
		return Map.of("next", "forgot-password");
	}

}
