package io.github.authingspring.security;

import java.time.Instant;

import io.github.authingspring.client.PasswordResetRequiredException;

/**
 * A sign-in that needs a new password first.
 *
 * @param reason why
 * @param resetToken the token that allows to set it
 * @param expiresAt when the attempt ends
 */
public record PasswordAttempt(PasswordResetRequiredException.Reason reason, String resetToken,
		Instant expiresAt) implements LoginAttempt {

	@Override
	public String next() {
		return "password";
	}

	/**
	 * Return whether the old password has to be given again.
	 * @return whether it has to be
	 */
	public boolean needsOldPassword() {
		return this.reason == PasswordResetRequiredException.Reason.ROTATION;
	}

	@Override
	public String toString() {
		return "PasswordAttempt[reason=" + this.reason + ", expiresAt=" + this.expiresAt + "]";
	}

}
