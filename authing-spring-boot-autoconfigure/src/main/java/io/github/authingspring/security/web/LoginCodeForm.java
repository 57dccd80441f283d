package io.github.authingspring.security.web;

import io.github.authingspring.client.VerificationOperations;
import io.github.authingspring.client.model.SmsScene;
import io.github.authingspring.security.LoginMethod;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends a code to a phone for sign-in.
 *
 * @param client sends it
 * @param sender keeps to the limits
 * @param paths where it goes on
 */
record LoginCodeForm(VerificationOperations client, CodeSender sender, LoginPaths paths) implements Form {

	@Override
	public Outcome submit(HttpServletRequest request, LoginFields fields) {
		String phone = fields.required("username").strip();
		TypedName.remember(request, phone);
		this.sender.send(request, phone, this.client.sendSmsCode(phone, SmsScene.LOGIN));
		return Outcome.sent(this.paths.login("sent", LoginMethod.PHONE_CODE));
	}

}
