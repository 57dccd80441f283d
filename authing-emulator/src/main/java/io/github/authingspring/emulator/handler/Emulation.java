package io.github.authingspring.emulator.handler;

import io.github.authingspring.emulator.crypto.PasswordHasher;
import io.github.authingspring.emulator.directory.Directory;
import io.github.authingspring.emulator.store.Store;

/**
 * Puts the handlers of all groups together.
 */
public final class Emulation {

	private final Store store;

	private final Operations operations;

	private final Tokens tokens;

	private final OneTimeCodes codes;

	private final Passwords passwords;

	private final LoginGate gate;

	private final OldPassword oldPassword;

	private final PasswordLogin passwordLogin;

	private final LoginCompletion completion;

	private Emulation(Store store, PasswordHasher hasher) {
		this.store = store;
		this.operations = new Operations(store);
		this.tokens = new Tokens(store);
		this.codes = new OneTimeCodes(store);
		this.passwords = new Passwords(store, hasher);
		this.gate = new LoginGate(store);
		this.oldPassword = new OldPassword(store, this.passwords, this.gate);
		this.passwordLogin = new PasswordLogin(store, this.passwords, this.gate);
		this.completion = new LoginCompletion(store, this.tokens);
	}

	/**
	 * Creates the operations.
	 * @param store holds the state
	 * @param hasher checks passwords
	 * @param directory the directory behind LDAP and AD login
	 * @return all operations the emulator knows
	 */
	public static Operations operations(Store store, PasswordHasher hasher, Directory directory) {
		Emulation emulation = new Emulation(store, hasher);
		emulation.registerLogins();
		new DirectoryLoginHandlers(store, directory, hasher, emulation.gate, emulation.completion)
			.register(emulation.operations);
		emulation.registerAccounts();
		emulation.registerSecondFactors();
		emulation.registerSessions();
		return emulation.operations;
	}

	private void registerLogins() {
		Registrations registrations = new Registrations(this.store);
		new RegistrationHandlers(registrations, this.passwords, this.codes, this.completion).register(this.operations);
		new LoginHandlers(this.store, this.passwordLogin, this.completion).register(this.operations);
		new PhoneCodeLoginHandlers(this.store, this.codes, registrations, this.completion).register(this.operations);
		new SocialLoginHandlers(this.store, this.completion, registrations).register(this.operations);
		new CaptchaHandlers(this.store).register(this.operations);
		new VerificationHandlers(this.store, this.codes).register(this.operations);
		new ExistenceHandlers(this.store, this.passwords).register(this.operations);
		new PasswordResetHandlers(this.store, this.passwords, this.oldPassword, this.codes, this.tokens)
			.register(this.operations);
	}

	private void registerAccounts() {
		new ProfileHandlers(this.store, this.tokens, this.passwords, this.oldPassword).register(this.operations);
		new ContactHandlers(this.store, this.tokens, this.codes).register(this.operations);
		new IdentityHandlers(this.store, this.tokens).register(this.operations);
		new OrganizationHandlers(this.store, this.tokens).register(this.operations);
		new CustomDataHandlers(this.store, this.tokens).register(this.operations);
		new AccessHandlers(this.store).register(this.operations);
	}

	private void registerSecondFactors() {
		MfaSteps steps = new MfaSteps(this.store, this.tokens, this.gate, this.completion);
		new AuthenticatorHandlers(this.store, this.tokens, steps).register(this.operations);
		new TotpHandlers(this.store, steps).register(this.operations);
		new MfaContactHandlers(this.store, steps, this.codes).register(this.operations);
		new FaceHandlers(this.store, this.tokens, steps).register(this.operations);
	}

	private void registerSessions() {
		new SessionHandlers(this.store, this.tokens).register(this.operations);
		BrowserSessions browsers = new BrowserSessions(this.store, this.passwordLogin, this.completion);
		OAuthTokens oauthTokens = new OAuthTokens(this.store, this.tokens);
		new AuthorizationHandlers(this.store, browsers).register(this.operations);
		new TokenHandlers(this.store, this.tokens, oauthTokens).register(this.operations);
		new TokenInfoHandlers(this.store, this.tokens, oauthTokens).register(this.operations);
		new CasHandlers(this.store, browsers).register(this.operations);
		new ConfigurationHandlers(this.store).register(this.operations);
	}

}
