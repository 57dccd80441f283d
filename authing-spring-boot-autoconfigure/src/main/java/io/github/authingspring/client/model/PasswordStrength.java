package io.github.authingspring.client.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether a password is strong enough for the user pool.
 *
 * @param valid whether it is
 * @param message why not, in the language asked for
 */
public record PasswordStrength(boolean valid, @Nullable String message) {

}
