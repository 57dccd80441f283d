package io.github.authingspring.sample;

import io.github.authingspring.client.AccountOperations;
import io.github.authingspring.client.PasswordOperations;
import io.github.authingspring.sample.shop.PasswordForm;
import io.github.authingspring.security.web.AuthingSessions;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Gives the user a new password, and ends his other sessions if he wants that.
 */
@Component
class PasswordChange {

	private final AccountOperations account;

	private final PasswordOperations passwords;

	private final AuthingSessions sessions;

	PasswordChange(AccountOperations account, PasswordOperations passwords, AuthingSessions sessions) {
		this.account = account;
		this.passwords = passwords;
		this.sessions = sessions;
	}

	boolean isSafe(String password) {
		return this.passwords.checkPasswordStrength(password).execute().valid();
	}

	void make(PasswordForm form, boolean hasPassword, HttpServletRequest request) {
		this.account.updatePassword(form.password(), form.current(hasPassword)).execute();
		if (form.others()) {
			this.sessions.kickoutOthers(request.getRemoteUser(), request.getSession().getId());
		}
	}

}
