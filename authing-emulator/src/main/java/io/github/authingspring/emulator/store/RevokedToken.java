package io.github.authingspring.emulator.store;

import java.time.Instant;

/**
 * A token whose user logged out.
 *
 * @param id the token's {@code jti}
 * @param expiresAt when the token ends by itself
 */
public record RevokedToken(String id, Instant expiresAt) {

}
