package io.github.authingspring.security.login;

import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.VerificationOperations;
import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.SmsScene;
import io.github.authingspring.security.AuthingPage;

/**
 * Sends a code to somebody who forgot the password, by email or SMS.
 *
 * @param client sends it
 * @param sender keeps to the limits
 * @param paths where it goes on
 */
record ForgottenPasswordCodeForm(VerificationOperations client, CodeSender sender, LoginPaths paths) implements Form {

	@Override
	public LoginCall<Outcome> submit(LoginExchange exchange, LoginFields fields) {
		String contact = fields.required("username").strip();
		if (!contact.contains("@") && !this.paths.settings().takesPhones()) {
			throw new FormRefusal("refused");
		}
		TypedName.remember(exchange, contact);
		return this.sender.send(exchange, contact, call(contact))
			.map((sent) -> Outcome.sent(this.paths.after(AuthingPage.FORGOT_PASSWORD, "sent")));
	}

	private AuthingCall<CommonMessage> call(String contact) {
		return contact.contains("@") ? this.client.sendEmail(contact, EmailScene.RESET_PASSWORD)
				: this.client.sendSmsCode(contact, SmsScene.RESET);
	}

}
