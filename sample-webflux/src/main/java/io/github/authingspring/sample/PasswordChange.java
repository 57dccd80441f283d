package io.github.authingspring.sample;

import io.github.authingspring.client.AccountOperations;
import io.github.authingspring.client.PasswordOperations;
import io.github.authingspring.client.model.PasswordStrength;
import io.github.authingspring.sample.shop.PasswordForm;
import io.github.authingspring.security.web.server.ReactiveAuthingSessions;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;

/**
 * Gives the user a new password, and ends his other sessions if he wants that.
 */
@Component
class PasswordChange {

	private final AccountOperations account;

	private final PasswordOperations passwords;

	private final ReactiveAuthingSessions sessions;

	PasswordChange(AccountOperations account, PasswordOperations passwords, ReactiveAuthingSessions sessions) {
		this.account = account;
		this.passwords = passwords;
		this.sessions = sessions;
	}

	Mono<Boolean> isSafe(String password) {
		return this.passwords.checkPasswordStrength(password).map(PasswordStrength::valid).toMono();
	}

	Mono<Void> make(PasswordForm form, boolean hasPassword, WebSession session) {
		return this.account.updatePassword(form.password(), form.current(hasPassword))
			.toMono()
			.flatMap((user) -> form.others() ? this.sessions.kickoutOthers(user.id(), session.getId()) : Mono.empty());
	}

}
