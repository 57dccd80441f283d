package io.github.authingspring.security.login;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.security.PasswordAttempt;
import org.jspecify.annotations.Nullable;

/**
 * The page of a forced or first password.
 *
 * @param reason the end of the key of why
 * @param needsOldPassword whether the old password is asked for
 * @param error the end of the key of what went wrong
 * @param json what a program is told
 */
record PasswordPage(String reason, boolean needsOldPassword, @Nullable String error,
		Map<String, Object> json) implements Page {

	private static final Set<String> ERRORS = Set.of("weak", "too-long", "old-password", "incomplete");

	static PasswordPage of(LoginExchange exchange, PasswordAttempt attempt) {
		return new PasswordPage(attempt.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
				attempt.needsOldPassword(), FormError.of(exchange, ERRORS, "refused"), AttemptDetails.of(attempt));
	}

	@Override
	public String template() {
		return "password";
	}

}
