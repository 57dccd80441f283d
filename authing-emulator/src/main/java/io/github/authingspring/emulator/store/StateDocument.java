package io.github.authingspring.emulator.store;

import java.util.List;

import io.github.authingspring.emulator.crypto.PasswordHasher;
import org.jspecify.annotations.Nullable;

/**
 * The whole state as JSON, which is also the form of a seed file. What a seed leaves out
 * is empty, has its default or is drawn at random.
 *
 * @param settings settings of the user pool
 * @param application the application
 * @param userPool the user pool
 * @param passwordKey the RSA key of passwords, Base64 of its PKCS#8 form
 * @param signingKey the RSA key of tokens, if it was needed yet
 * @param users the users, with their password in clear or hashed
 * @param roles the roles
 * @param grants the granted resources
 * @param directory the people in the built-in directory
 * @param departments the departments of all organizations
 * @param customFields the custom fields of users
 * @param accessKeys the key pairs of programmatic accounts
 * @param socialAccounts accounts at social providers
 * @param uploads files that were uploaded
 * @param vouchers what clients were handed and may present later
 * @param codes one-time codes that were sent
 * @param messages messages that were sent
 * @param attempts failed logins
 * @param captchas open captcha pictures
 * @param revokedTokens tokens whose users logged out
 */
public record StateDocument(@Nullable Settings settings, @Nullable Application application, @Nullable UserPool userPool,
		@Nullable String passwordKey, @Nullable String signingKey, List<User> users, List<Role> roles,
		List<Grant> grants, List<DirectoryEntry> directory, List<Department> departments,
		List<CustomField> customFields, List<AccessKey> accessKeys, List<SocialAccount> socialAccounts,
		List<Upload> uploads, List<Voucher> vouchers, List<Code> codes, List<SentMessage> messages,
		List<Attempt> attempts, List<Captcha> captchas, List<RevokedToken> revokedTokens) {

	public StateDocument {
		users = orEmpty(users);
		roles = orEmpty(roles);
		grants = orEmpty(grants);
		directory = orEmpty(directory);
		departments = orEmpty(departments);
		customFields = orEmpty(customFields);
		accessKeys = orEmpty(accessKeys);
		socialAccounts = orEmpty(socialAccounts);
		vouchers = orEmpty(vouchers);
		uploads = orEmpty(uploads);
		codes = orEmpty(codes);
		messages = orEmpty(messages);
		attempts = orEmpty(attempts);
		captchas = orEmpty(captchas);
		revokedTokens = orEmpty(revokedTokens);
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	StateDocument normalized(PasswordHasher hasher) {
		return new StateDocument(this.settings, this.application, this.userPool, this.passwordKey, this.signingKey,
				this.users.stream().map((user) -> user.normalized(hasher)).toList(), this.roles, this.grants,
				this.directory.stream().map((entry) -> entry.hashed(hasher)).toList(), this.departments,
				this.customFields, this.accessKeys, this.socialAccounts, this.uploads, this.vouchers, this.codes,
				this.messages, this.attempts, this.captchas, this.revokedTokens);
	}

	@Override
	public String toString() {
		return "StateDocument[" + this.users.size() + " users]";
	}

}
