package io.github.authingspring.emulator.handler;

import io.github.authingspring.emulator.store.User;

/**
 * The ways in which a user can sign in, one of which must stay.
 */
final class LoginMethods {

	private LoginMethods() {
	}

	// A guess: an email address counts without a password, for that can be reset.
	static User checked(User user) {
		boolean contact = user.text("phone") != null || user.text("email") != null;
		boolean named = user.text("username") != null || user.text(User.ACCOUNT) != null;
		boolean password = named && user.text(User.PASSWORD_HASH) != null;
		if (!contact && !password && user.list(User.IDENTITIES).isEmpty()) {
			throw AuthingFailure.of(ErrorCode.LAST_LOGIN_METHOD);
		}
		return user;
	}

}
