package io.github.authingspring.client;

import org.jspecify.annotations.Nullable;

/**
 * An endpoint of OpenID Connect or OAuth 2.0 refused, with an error of that protocol such
 * as {@code invalid_grant}. {@link #code()} is the HTTP status.
 */
public final class OAuthErrorException extends AuthingResponseException {

	private final String error;

	OAuthErrorException(HttpAnswer answer, String error, @Nullable String description) {
		super(new Refusal(answer.bound(), answer.status(), category(error),
				(description != null) ? error + ": " + description : error, Json.MAPPER.missingNode()));
		this.error = error;
	}

	private static AuthingErrorCategory category(String error) {
		return switch (error) {
			case "invalid_grant" -> AuthingErrorCategory.CREDENTIALS;
			case "invalid_client", "unauthorized_client" -> AuthingErrorCategory.CONFIGURATION;
			case "invalid_token" -> AuthingErrorCategory.LOGIN_EXPIRED;
			case "access_denied", "insufficient_scope" -> AuthingErrorCategory.PERMISSION;
			case "server_error", "temporarily_unavailable" -> AuthingErrorCategory.SERVER;
			default -> AuthingErrorCategory.INPUT;
		};
	}

	/**
	 * Return the error of the protocol.
	 * @return the error, such as {@code invalid_grant}
	 */
	public String error() {
		return this.error;
	}

}
