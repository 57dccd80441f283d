package io.github.authingspring.client;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A business error as it was answered, whichever wire form carried it.
 *
 * @param operation the operation
 * @param code Authing's code
 * @param category what the code stands for in this operation
 * @param message Authing's text
 * @param data what was sent along
 */
record Refusal(String operation, int code, AuthingErrorCategory category, @Nullable String message, JsonNode data) {

	static Refusal of(AuthingRequest<?> request, int code, @Nullable String message, JsonNode data) {
		return new Refusal(request.operation(), code, ErrorCodes.categoryOf(code, request), message, data);
	}

	AuthingResponseException toException() {
		return switch (this.category) {
			case CAPTCHA -> new CaptchaRequiredException(this);
			case MFA -> new MfaRequiredException(this);
			case PASSWORD_RESET -> new PasswordResetRequiredException(this);
			case LOGIN_EXPIRED -> new LoginExpiredException(this);
			default -> new AuthingResponseException(this);
		};
	}

	Map<String, Object> dataAsMap() {
		return this.data.isObject() ? Answer.map(this.data) : Map.of();
	}

	@Override
	public String toString() {
		return this.operation + " " + this.code;
	}

}
