package io.github.authingspring.security.web;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingLoginToken;
import io.github.authingspring.security.CaptchaAnswer;
import io.github.authingspring.security.CaptchaAttempt;
import io.github.authingspring.security.LoginMethod;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Makes the typed token of a sign-in from the fields of its request.
 */
final class LoginRequestConverter implements AuthenticationConverter {

	private final RequestMatcher requests;

	private final AuthingLoginSettings settings;

	private final LoginAttempts attempts;

	private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

	LoginRequestConverter(RequestMatcher requests, AuthingLoginSettings settings, LoginAttempts attempts) {
		this.requests = requests;
		this.settings = settings;
		this.attempts = attempts;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		if (!this.requests.matches(request)) {
			return null;
		}
		LoginFields fields = LoginFields.of(request);
		TypedName.remember(request, fields.username());
		LoginMethod method = method(fields);
		String credentials = fields.get((method == LoginMethod.PHONE_CODE) ? "code" : "password");
		AuthingLoginToken login = method.token(fields.username(), credentials, captcha(request, fields.get("captcha")));
		login.setDetails(this.details.buildDetails(request));
		return login;
	}

	/**
	 * Return what was read from the picture that was shown last, which is good once.
	 */
	private @Nullable CaptchaAnswer captcha(HttpServletRequest request, String text) {
		if (text.isBlank()) {
			return null;
		}
		CaptchaAttempt attempt = this.attempts.find(request, CaptchaAttempt.class);
		if (attempt != null) {
			this.attempts.update(request, attempt, attempt.withCookies(null));
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
