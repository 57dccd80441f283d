package io.github.authingspring.security;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A sign-in that Authing wants a captcha for.
 *
 * @param method how the user wants to sign in
 * @param username who wants to sign in, to be shown again
 * @param cookies the cookies of the picture that was shown last
 * @param expiresAt when the attempt ends
 */
public record CaptchaAttempt(LoginMethod method, String username, @Nullable String cookies,
		Instant expiresAt) implements LoginAttempt {

	@Override
	public String next() {
		return "captcha";
	}

	/**
	 * Return the attempt with another picture, or with none once it was answered.
	 * @param shown the cookies of the picture
	 * @return the attempt
	 */
	public CaptchaAttempt withCookies(@Nullable String shown) {
		return new CaptchaAttempt(this.method, this.username, shown, this.expiresAt);
	}

	@Override
	public String toString() {
		return "CaptchaAttempt[expiresAt=" + this.expiresAt + "]";
	}

}
