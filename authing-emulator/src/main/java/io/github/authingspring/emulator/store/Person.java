package io.github.authingspring.emulator.store;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in, as shown to developers.
 *
 * @param username what to sign in with when there is no email address
 * @param email the email address
 * @param phone the phone number
 * @param note what the user is good for
 */
public record Person(@Nullable String username, @Nullable String email, @Nullable String phone, @Nullable String note) {

	static Person of(User user) {
		String account = user.text(User.ACCOUNT);
		return new Person((account != null) ? account : user.text("username"), user.text("email"), user.text("phone"),
				user.text(User.NOTE));
	}

	static Person of(DirectoryEntry entry) {
		return new Person(entry.username(), entry.mail(), null, entry.kind() + " login");
	}

}
