package io.github.authingspring.emulator.handler;

import java.time.Instant;

import io.github.authingspring.emulator.store.User;

/**
 * A valid login.
 *
 * @param user the user
 * @param token the token
 * @param id the token's id
 * @param issuedAt when it was issued
 * @param expiresAt when it ends
 */
record Session(User user, String token, String id, Instant issuedAt, Instant expiresAt) {

	Session with(User changed) {
		return new Session(changed, this.token, this.id, this.issuedAt, this.expiresAt);
	}

	@Override
	public String toString() {
		return "Session[" + this.user + "]";
	}

}
