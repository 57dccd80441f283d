package io.github.authingspring.security.login;

import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.PasswordOperations;
import io.github.authingspring.client.model.CommonMessage;

/**
 * Sets a new password for one that was forgotten, with a code.
 *
 * @param client sets it
 * @param paths where it goes on
 */
record ForgottenPasswordForm(PasswordOperations client, LoginPaths paths) implements Form {

	@Override
	public LoginCall<Outcome> submit(LoginExchange exchange, LoginFields fields) {
		String contact = fields.required("username").strip();
		String code = fields.required("code").strip();
		String password = fields.required("password");
		TypedName.remember(exchange, contact);
		return LoginCall.of(reset(contact, code, password))
			.map((changed) -> Outcome.next(this.paths.login("changed", null), "login"))
			.recover((failure) -> {
				throw (failure instanceof AuthingResponseException refused) ? neutral(refused) : failure;
			});
	}

	/**
	 * Unknown users look like wrong codes.
	 */
	private static RuntimeException neutral(AuthingResponseException refused) {
		FormRefusal refusal = FormRefusal.of(refused);
		if (refusal == null) {
			return refused;
		}
		return refusal.error().equals("weak") ? refusal : new FormRefusal("code");
	}

	private AuthingCall<CommonMessage> reset(String contact, String code, String password) {
		return contact.contains("@") ? this.client.resetPasswordByEmailCode(contact, code, password)
				: this.client.resetPasswordByPhoneCode(contact, code, password);
	}

}
