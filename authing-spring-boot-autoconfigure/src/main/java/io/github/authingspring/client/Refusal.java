package io.github.authingspring.client;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A business error as it was answered, whichever wire form carried it.
 *
 * @param bound what was refused
 * @param code Authing's code
 * @param category what the code stands for in this operation
 * @param message Authing's text
 * @param data what was sent along
 */
record Refusal(BoundRequest bound, int code, AuthingErrorCategory category, @Nullable String message, JsonNode data) {

	static Refusal of(BoundRequest bound, int code, @Nullable String message, JsonNode data) {
		return new Refusal(bound, code, ErrorCodes.categoryOf(code, bound.request()), message, data);
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

	String operation() {
		return this.bound.request().operation();
	}

	Map<String, Object> dataAsMap() {
		return this.data.isObject() ? Answer.map(this.data) : Map.of();
	}

	@Override
	public String toString() {
		return operation() + " " + this.code;
	}

}
