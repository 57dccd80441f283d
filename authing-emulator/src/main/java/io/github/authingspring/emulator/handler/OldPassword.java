package io.github.authingspring.emulator.handler;

import io.github.authingspring.emulator.store.Attempts;
import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * Checks the old password before there is a new one. A wrong one counts like a failed
 * login, which is a guess.
 */
final class OldPassword {

	private final Store store;

	private final Passwords passwords;

	private final LoginGate gate;

	OldPassword(Store store, Passwords passwords, LoginGate gate) {
		this.store = store;
		this.passwords = passwords;
		this.gate = gate;
	}

	void check(User user, byte[] password) {
		String account = "user:" + user.id();
		this.gate.checkLock(account);
		State state = this.store.state();
		Attempts attempts = state.attempts();
		if (this.passwords.matches(password, user.text(User.PASSWORD_HASH))) {
			attempts.forget(account);
			return;
		}
		boolean locked = attempts.fail(account, this.store.now()) >= state.settings().lockAfterFailures();
		throw AuthingFailure.of(locked ? ErrorCode.TOO_MANY_FAILURES : ErrorCode.OLD_PASSWORD_WRONG);
	}

}
