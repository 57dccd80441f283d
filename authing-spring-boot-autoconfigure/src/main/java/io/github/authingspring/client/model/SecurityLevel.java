package io.github.authingspring.client.model;

import org.jspecify.annotations.Nullable;

/**
 * How well an account is protected.
 *
 * @param score from 0 to 100
 * @param email whether an email address is bound
 * @param phone whether a phone number is bound
 * @param password whether there is a password
 * @param passwordSecurityLevel 1 for low, 2 for middle, 3 for high; {@code null} if
 * unknown
 * @param mfa whether a second factor is bound
 */
public record SecurityLevel(int score, boolean email, boolean phone, boolean password,
		@Nullable Integer passwordSecurityLevel, boolean mfa) {

}
