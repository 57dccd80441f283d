package io.github.authingspring.client.model;

import org.jspecify.annotations.Nullable;

/**
 * A user who signed in with a recovery code, and the code that replaces it.
 *
 * @param user the user with a token
 * @param recoveryCode the new recovery code, to be shown once
 */
public record RecoveredUser(User user, @Nullable String recoveryCode) {

	@Override
	public String toString() {
		return "RecoveredUser[user=" + this.user + "]";
	}

}
