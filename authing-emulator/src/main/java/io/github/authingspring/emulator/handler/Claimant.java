package io.github.authingspring.emulator.handler;

import java.util.Optional;

import io.github.authingspring.emulator.store.User;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody says they are when they sign in.
 *
 * @param name the name they gave, with its kind
 * @param user the user of this name, if there is one
 */
record Claimant(String name, Optional<User> user) {

	String attemptKey() {
		return this.user.map((known) -> "user:" + known.id()).orElse(this.name);
	}

	@Nullable String passwordHash() {
		return this.user.map((known) -> known.text(User.PASSWORD_HASH)).orElse(null);
	}

}
