package io.github.authingspring.security;

import org.jspecify.annotations.Nullable;

/**
 * What somebody read from a captcha picture.
 *
 * @param text the text
 * @param cookies the cookies that came with the picture; {@code null} if they are not
 * known
 */
public record CaptchaAnswer(String text, @Nullable String cookies) {

	@Override
	public String toString() {
		return "CaptchaAnswer[***]";
	}

}
