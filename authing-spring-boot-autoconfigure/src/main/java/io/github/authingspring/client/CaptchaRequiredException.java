package io.github.authingspring.client;

/**
 * Authing wants a captcha before it looks at the credentials again (code 2000), or the
 * captcha that was sent is wrong (code 2001). Each attempt needs a new picture from
 * {@code /api/v2/security/captcha}.
 */
public final class CaptchaRequiredException extends AuthingResponseException {

	CaptchaRequiredException(Refusal refusal) {
		super(refusal, "retry with LoginOptions.withCaptchaCode(...)");
	}

}
