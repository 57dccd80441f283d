package io.github.authingspring.security;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How long sign-ins last. Immutable.
 *
 * @param refreshBefore how long before it expires a token is exchanged for a new one;
 * zero for never
 */
public record AuthingSessionSettings(Duration refreshBefore) {

	/**
	 * Create settings.
	 * @throws IllegalArgumentException if the duration is negative
	 */
	public AuthingSessionSettings {
		Assert.isTrue(!refreshBefore.isNegative(), "'refreshBefore' must not be negative");
	}

	/**
	 * Return settings with everything by default.
	 * @return the settings
	 */
	public static AuthingSessionSettings defaults() {
		return new AuthingSessionSettings(Duration.ofDays(1));
	}

}
