package io.github.authingspring.emulator.handler;

import java.util.Locale;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * The first factor of a login with a password that the pool knows.
 */
final class PasswordLogin {

	private final Store store;

	private final Passwords passwords;

	private final LoginGate gate;

	PasswordLogin(Store store, Passwords passwords, LoginGate gate) {
		this.store = store;
		this.passwords = passwords;
		this.gate = gate;
	}

	byte[] decrypt(String password) {
		return this.passwords.decrypt(password);
	}

	User authenticate(LoginAttempt attempt, byte[] password) {
		this.gate.check(attempt);
		boolean right = this.passwords.matches(password, attempt.claimant().passwordHash());
		User user = attempt.claimant().user().filter((known) -> right).orElseThrow(() -> this.gate.failed(attempt));
		this.gate.passed(attempt);
		return user;
	}

	Claimant byEmail(String email) {
		return new Claimant("email:" + email.toLowerCase(Locale.ROOT), this.store.state().users().byEmail(email));
	}

	Claimant by(String attribute, String name) {
		return new Claimant(attribute + ":" + name, this.store.state().users().by(attribute, name));
	}

	Claimant byAnyName(String name) {
		if (name.contains("@")) {
			return byEmail(name);
		}
		Claimant named = by("username", name);
		return named.user().isPresent() ? named : by("phone", name);
	}

}
