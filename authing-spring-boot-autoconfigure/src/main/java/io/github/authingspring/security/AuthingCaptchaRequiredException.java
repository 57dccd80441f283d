package io.github.authingspring.security;

import java.io.Serial;

import io.github.authingspring.client.CaptchaRequiredException;

import org.springframework.security.authentication.AccountStatusException;

/**
 * Authing wants a captcha, or a new one, before it looks at the credentials.
 */
public class AuthingCaptchaRequiredException extends AccountStatusException {

	@Serial
	private static final long serialVersionUID = 1L;

	AuthingCaptchaRequiredException(CaptchaRequiredException cause) {
		super("Authing wants a captcha", cause);
	}

}
