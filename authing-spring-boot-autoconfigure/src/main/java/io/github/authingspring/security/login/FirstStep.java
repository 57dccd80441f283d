package io.github.authingspring.security.login;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingLoginToken;
import io.github.authingspring.security.CaptchaAnswer;
import io.github.authingspring.security.CaptchaAttempt;
import io.github.authingspring.security.LoginMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

/**
 * Makes the typed token of a sign-in from the fields of its request.
 */
final class FirstStep {

	private final AuthingLoginSettings settings;

	private final LoginAttempts attempts;

	FirstStep(AuthingLoginSettings settings, LoginAttempts attempts) {
		this.settings = settings;
		this.attempts = attempts;
	}

	/**
	 * Make the token. The name is remembered, for which there must be a session, only
	 * where Authing is asked.
	 */
	Authentication token(LoginExchange exchange) {
		LoginFields fields = LoginFields.of(exchange);
		LoginMethod method = method(fields);
		String credentials = fields.get((method == LoginMethod.PHONE_CODE) ? "code" : "password");
		AuthingLoginToken login = method.token(fields.username(), credentials,
				captcha(exchange, fields.get("captcha")));
		login.setDetails(exchange.details());
		if (this.settings.methods().contains(method) && !credentials.isBlank()) {
			TypedName.remember(exchange, fields.username());
		}
		return login;
	}

	/**
	 * Return what was read from the picture that was shown last, which is good once.
	 */
	private @Nullable CaptchaAnswer captcha(LoginExchange exchange, String text) {
		if (text.isBlank()) {
			return null;
		}
		CaptchaAttempt attempt = this.attempts.find(exchange, CaptchaAttempt.class);
		if (attempt != null) {
			this.attempts.update(exchange, attempt, attempt.withCookies(null));
		}
		return new CaptchaAnswer(text.strip(), (attempt != null) ? attempt.cookies() : null);
	}

	private LoginMethod method(LoginFields fields) {
		String value = fields.get("method");
		LoginMethod method = value.isEmpty() ? this.settings.methodFor(fields.username()) : LoginMethod.of(value);
		if (method == null) {
			throw new MalformedLoginException("The field 'method' names no method");
		}
		return method;
	}

}
