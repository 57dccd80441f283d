package io.github.authingspring.security;

import io.github.authingspring.client.CaptchaRequiredException;

import org.springframework.security.authentication.AccountStatusException;

/**
 * Authing wants a captcha, or a new one, before it looks at the credentials.
 */
public class AuthingCaptchaRequiredException extends AccountStatusException {

	AuthingCaptchaRequiredException(CaptchaRequiredException cause) {
		super("Authing wants a captcha", cause);
	}

}
