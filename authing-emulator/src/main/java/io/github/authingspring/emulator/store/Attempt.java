package io.github.authingspring.emulator.store;

import java.time.Instant;

/**
 * Failed logins of one account or one client address.
 *
 * @param key who failed
 * @param failures how often in a row
 * @param lastAt when last
 */
public record Attempt(String key, int failures, Instant lastAt) {

}
