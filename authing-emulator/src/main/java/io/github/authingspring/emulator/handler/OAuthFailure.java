package io.github.authingspring.emulator.handler;

import java.util.Map;

/**
 * A failure in the form of OAuth 2.0.
 */
final class OAuthFailure extends RuntimeException {

	private final int status;

	private final String error;

	private OAuthFailure(int status, String error, String description) {
		super(description, null, false, false);
		this.status = status;
		this.error = error;
	}

	static OAuthFailure of(String error, String description) {
		return new OAuthFailure(400, error, description);
	}

	static OAuthFailure unauthorized(String error, String description) {
		return new OAuthFailure(401, error, description);
	}

	static Handler rendered(Handler handler) {
		return (call) -> {
			try {
				return handler.handle(call);
			}
			catch (OAuthFailure failure) {
				return Answer.json(failure.status, failure.fields());
			}
		};
	}

	Map<String, String> fields() {
		return Map.of("error", this.error, "error_description", String.valueOf(getMessage()));
	}

}
