package io.github.authingspring.security.login;

import io.github.authingspring.client.VerificationOperations;
import io.github.authingspring.client.model.SmsScene;
import io.github.authingspring.security.LoginMethod;

/**
 * Sends a code to a phone for sign-in.
 *
 * @param client sends it
 * @param sender keeps to the limits
 * @param paths where it goes on
 */
record LoginCodeForm(VerificationOperations client, CodeSender sender, LoginPaths paths) implements Form {

	@Override
	public LoginCall<Outcome> submit(LoginExchange exchange, LoginFields fields) {
		String phone = fields.required("username").strip();
		TypedName.remember(exchange, phone);
		return this.sender.send(exchange, phone, this.client.sendSmsCode(phone, SmsScene.LOGIN))
			.map((sent) -> Outcome.sent(this.paths.login("sent", LoginMethod.PHONE_CODE)));
	}

}
