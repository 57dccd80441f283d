package io.github.authingspring.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.authingspring.emulator.crypto.PasswordHasher;
import org.jspecify.annotations.Nullable;

/**
 * A person in the built-in directory.
 *
 * @param kind {@code ldap} or {@code ad}
 * @param username the login name: {@code uid} or {@code sAMAccountName}
 * @param name the full name
 * @param mail the email address
 * @param password the password, in clear or hashed
 */
public record DirectoryEntry(String kind, String username, @Nullable String name, @Nullable String mail,
		String password) {

	public DirectoryEntry {
		if (!List.of("ldap", "ad").contains(kind) || username == null || password == null) {
			throw new IllegalArgumentException(
					"A directory entry needs 'username', 'password' and a 'kind', which is 'ldap' or 'ad'");
		}
	}

	DirectoryEntry hashed(PasswordHasher hasher) {
		if (PasswordHasher.isHash(this.password)) {
			return this;
		}
		String hash = hasher.hash(this.password.getBytes(StandardCharsets.UTF_8));
		return new DirectoryEntry(this.kind, this.username, this.name, this.mail, hash);
	}

	@Override
	public String toString() {
		return "DirectoryEntry[" + this.kind + ", " + this.username + "]";
	}

}
