package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.VerificationOperations;
import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.SmsScene;
import io.github.authingspring.security.AuthingPage;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends a code to somebody who forgot the password, by email or SMS.
 *
 * @param client sends it
 * @param sender keeps to the limits
 * @param paths where it goes on
 */
record ForgottenPasswordCodeForm(VerificationOperations client, CodeSender sender, LoginPaths paths) implements Form {

	@Override
	public Outcome submit(HttpServletRequest request, LoginFields fields) {
		String contact = fields.required("username").strip();
		TypedName.remember(request, contact);
		if (!contact.contains("@") && !this.paths.settings().takesPhones()) {
			throw new FormRefusal("refused");
		}
		this.sender.send(request, contact, call(contact));
		return Outcome.sent(this.paths.after(AuthingPage.FORGOT_PASSWORD, "sent"));
	}

	private AuthingCall<CommonMessage> call(String contact) {
		return contact.contains("@") ? this.client.sendEmail(contact, EmailScene.RESET_PASSWORD)
				: this.client.sendSmsCode(contact, SmsScene.RESET);
	}

}
