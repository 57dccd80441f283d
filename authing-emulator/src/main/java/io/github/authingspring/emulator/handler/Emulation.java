package io.github.authingspring.emulator.handler;

import io.github.authingspring.emulator.crypto.PasswordHasher;
import io.github.authingspring.emulator.directory.Directory;
import io.github.authingspring.emulator.store.Store;

/**
 * Puts the handlers of all groups together.
 */
public final class Emulation {

	private Emulation() {
	}

	/**
	 * Creates the operations.
	 * @param store holds the state
	 * @param hasher checks passwords
	 * @param directory the directory behind LDAP and AD login
	 * @return all operations the emulator knows
	 */
	public static Operations operations(Store store, PasswordHasher hasher, Directory directory) {
		Operations operations = new Operations(store);
		Tokens tokens = new Tokens(store);
		LoginGate gate = new LoginGate(store);
		LoginCompletion completion = new LoginCompletion(store, tokens);
		Passwords passwords = new Passwords(store, hasher);
		Registrations registrations = new Registrations(store);
		new LoginHandlers(store, passwords, gate, completion).register(operations);
		new DirectoryLoginHandlers(store, directory, hasher, gate, completion).register(operations);
		OneTimeCodes codes = new OneTimeCodes(store);
		new PhoneCodeLoginHandlers(store, codes, registrations, completion).register(operations);
		new RegistrationHandlers(registrations, passwords, codes, completion).register(operations);
		new ExistenceHandlers(store, passwords).register(operations);
		new PasswordResetHandlers(store, passwords, codes, tokens).register(operations);
		new VerificationHandlers(store, codes).register(operations);
		new SessionHandlers(store, tokens).register(operations);
		new AccessHandlers(store).register(operations);
		new ProfileHandlers(store, tokens).register(operations);
		new ConfigurationHandlers(store).register(operations);
		new CaptchaHandlers(store).register(operations);
		return operations;
	}

}
