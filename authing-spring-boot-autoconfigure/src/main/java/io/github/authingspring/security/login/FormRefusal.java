package io.github.authingspring.security.login;

import java.io.Serial;
import java.util.Map;

import io.github.authingspring.client.AuthingResponseException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A form cannot be taken as it is. What is wrong is the end of the key of its text.
 */
final class FormRefusal extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Authing's codes that a user can do something about.
	 */
	private static final Map<Integer, String> ERRORS = Map.ofEntries(Map.entry(2001, "code"), Map.entry(2300, "code"),
			Map.entry(2003, "contact"), Map.entry(2028, "contact"), Map.entry(2204, "contact"),
			Map.entry(2006, "old-password"), Map.entry(2203, "old-password"), Map.entry(2026, "taken"),
			Map.entry(2034, "taken"), Map.entry(2035, "taken"), Map.entry(2200, "taken"), Map.entry(2029, "weak"),
			Map.entry(2061, "weak"), Map.entry(2071, "weak"), Map.entry(2031, "closed"));

	private final String error;

	FormRefusal(String error) {
		this(error, null);
	}

	private FormRefusal(String error, @Nullable AuthingResponseException cause) {
		super("The form cannot be taken: " + error, cause);
		this.error = error;
	}

	/**
	 * Return the refusal that an answer of Authing comes to.
	 * @return the refusal, or {@code null} if the user cannot help it
	 */
	static @Nullable FormRefusal of(AuthingResponseException refused) {
		return switch (refused.category()) {
			case CREDENTIALS, UNKNOWN_USER, INPUT, DISABLED, LOCKED ->
				new FormRefusal(ERRORS.getOrDefault(refused.code(), "refused"), refused);
			default -> null;
		};
	}

	String error() {
		return this.error;
	}

	Problem problem() {
		Integer code = (getCause() instanceof AuthingResponseException refusal) ? refusal.code() : null;
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "The form cannot be taken.", code,
				Map.of("error", this.error));
	}

}
