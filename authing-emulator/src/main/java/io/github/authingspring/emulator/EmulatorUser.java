package io.github.authingspring.emulator;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param username the username, sub-account or directory name
 * @param email the email address
 * @param phone the phone number
 * @param note what the user is good for
 */
public record EmulatorUser(@Nullable String username, @Nullable String email, @Nullable String phone,
		@Nullable String note) {

}
