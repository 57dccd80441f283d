package io.github.authingspring.client;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Authing answered and refused. Codes that callers act on have a type of their own; all
 * others are told apart by {@link #code()} and {@link #category()}.
 */
public sealed class AuthingResponseException extends AuthingException permits CaptchaRequiredException,
		LoginExpiredException, MfaRequiredException, OAuthErrorException, PasswordResetRequiredException {

	private final int code;

	private final AuthingErrorCategory category;

	private final @Nullable String authingMessage;

	private final transient Map<String, Object> data;

	AuthingResponseException(Refusal refusal) {
		this(refusal, "");
	}

	AuthingResponseException(Refusal refusal, String remedy) {
		super(refusal.operation(), message(refusal, remedy), null);
		this.code = refusal.code();
		this.category = refusal.category();
		this.authingMessage = refusal.message();
		this.data = refusal.dataAsMap();
	}

	private static String message(Refusal refusal, String remedy) {
		return "Authing rejected '%s': %s (code %d)%s".formatted(refusal.operation(), Printable.of(refusal.message()),
				refusal.code(), remedy.isEmpty() ? "" : "; " + remedy);
	}

	/**
	 * Return Authing's code.
	 * @return the code, such as 2004
	 */
	public final int code() {
		return this.code;
	}

	/**
	 * Return what kind of refusal the code stands for in this operation.
	 * @return the category; {@link AuthingErrorCategory#OTHER} for codes that are not
	 * known
	 */
	public final AuthingErrorCategory category() {
		return this.category;
	}

	/**
	 * Return Authing's own text, in the language asked for. Texts change: decide by the
	 * code.
	 * @return the text or {@code null}
	 */
	public final @Nullable String authingMessage() {
		return this.authingMessage;
	}

	/**
	 * Return what Authing sent along. May hold tokens and personal data: do not log it.
	 * It is not serialized.
	 * @return the data, empty if there was none
	 */
	public final Map<String, Object> data() {
		return (this.data != null) ? this.data : Map.of();
	}

}
