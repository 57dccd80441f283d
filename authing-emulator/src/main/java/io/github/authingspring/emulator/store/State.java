package io.github.authingspring.emulator.store;

import java.util.List;
import java.util.stream.Stream;

import io.github.authingspring.emulator.crypto.RsaKeys;

/**
 * The living state. A reset replaces it as a whole.
 *
 * @param settings settings of the user pool
 * @param application the application
 * @param userPool the user pool
 * @param keys the RSA keys
 * @param users the users
 * @param access roles and granted resources
 * @param directory the people in the built-in directory
 * @param organizations the organizations
 * @param customFields the custom fields of users
 * @param accessKeys the key pairs of programmatic accounts
 * @param socialAccounts accounts at social providers
 * @param uploads files that were uploaded
 * @param vouchers what clients were handed and may present later
 * @param codes one-time codes that were sent
 * @param outbox messages that were sent
 * @param attempts failed logins
 * @param captchas open captcha pictures
 * @param revokedTokens tokens whose users logged out
 */
public record State(Settings settings, Application application, UserPool userPool, Keys keys, Users users,
		AccessRules access, List<DirectoryEntry> directory, Organizations organizations, List<CustomField> customFields,
		List<AccessKey> accessKeys, List<SocialAccount> socialAccounts, Uploads uploads, Vouchers vouchers, Codes codes,
		Outbox outbox, Attempts attempts, Captchas captchas, RevokedTokens revokedTokens) {

	/**
	 * Returns the key that passwords are encrypted for.
	 * @return the key
	 */
	public RsaKeys passwordKey() {
		return this.keys.password();
	}

	/**
	 * Returns the key that signs RS256 tokens.
	 * @return the key
	 */
	public RsaKeys signingKey() {
		return this.keys.signing();
	}

	/**
	 * Lists who can sign in.
	 * @return users and people in the directory
	 */
	public List<Person> people() {
		return Stream.concat(this.users.list().stream().map(Person::of), this.directory.stream().map(Person::of))
			.toList();
	}

	State with(AccessRules changed) {
		return new State(this.settings, this.application, this.userPool, this.keys, this.users, changed, this.directory,
				this.organizations, this.customFields, this.accessKeys, this.socialAccounts, this.uploads,
				this.vouchers, this.codes, this.outbox, this.attempts, this.captchas, this.revokedTokens);
	}

	StateDocument toDocument() {
		return new StateDocument(this.settings, this.application, this.userPool, passwordKey().encodedPrivateKey(),
				this.keys.encodedSigningKey(), this.users.list(), this.access.roles(), this.access.grants(),
				this.directory, this.organizations.departments(), this.customFields, this.accessKeys,
				this.socialAccounts, this.uploads.list(), this.vouchers.list(), this.codes.list(), this.outbox.list(),
				this.attempts.list(), this.captchas.list(), this.revokedTokens.list());
	}

	@Override
	public String toString() {
		return "State[" + this.application + "]";
	}

}
