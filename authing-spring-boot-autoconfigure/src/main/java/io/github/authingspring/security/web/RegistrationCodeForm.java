package io.github.authingspring.security.web;

import io.github.authingspring.client.VerificationOperations;
import io.github.authingspring.client.model.SmsScene;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.LoginMethod;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends a code to a phone for registration.
 *
 * @param client sends it
 * @param sender keeps to the limits
 * @param paths where it goes on
 */
record RegistrationCodeForm(VerificationOperations client, CodeSender sender, LoginPaths paths) implements Form {

	@Override
	public Outcome submit(HttpServletRequest request, LoginFields fields) {
		String phone = fields.required("username").strip();
		TypedName.remember(request, phone);
		this.sender.send(request, phone, this.client.sendSmsCode(phone, SmsScene.REGISTER));
		return Outcome.sent(this.paths.after(AuthingPage.REGISTER, "sent&method=" + LoginMethod.PHONE_CODE.value()));
	}

}
