package io.github.authingspring.security.web;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingLoginToken;
import io.github.authingspring.security.LoginMethod;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;

/**
 * Makes the typed token of a sign-in from the fields of its request.
 */
final class LoginRequestConverter implements AuthenticationConverter {

	private final AuthingLoginSettings settings;

	private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

	LoginRequestConverter(AuthingLoginSettings settings) {
		this.settings = settings;
	}

	@Override
	public Authentication convert(HttpServletRequest request) {
		LoginFields fields = LoginFields.of(request);
		LoginMethod method = method(fields);
		String credentials = fields.get((method == LoginMethod.PHONE_CODE) ? "code" : "password");
		AuthingLoginToken login = method.token(fields.username(), credentials, fields.get("captcha"));
		login.setDetails(this.details.buildDetails(request));
		return login;
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
