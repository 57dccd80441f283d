package io.github.authingspring.security.login;

import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.PasswordOperations;
import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.security.PasswordAttempt;

/**
 * Sets the password that a sign-in asks for. The user signs in with it afterwards.
 *
 * @param client sets it
 * @param attempts the sign-in
 * @param paths where it goes on
 */
record NewPasswordForm(PasswordOperations client, LoginAttempts attempts, LoginPaths paths) implements Form {

	@Override
	public LoginCall<Outcome> submit(LoginExchange exchange, LoginFields fields) {
		PasswordAttempt attempt = this.attempts.require(exchange, PasswordAttempt.class);
		String password = fields.required("password");
		AuthingCall<CommonMessage> call = attempt.needsOldPassword() ? this.client
			.resetPasswordWithForceReset(attempt.resetToken(), fields.required("oldPassword"), password)
				: this.client.resetPasswordByFirstToken(attempt.resetToken(), password);
		return LoginCall.of(call).map((changed) -> {
			this.attempts.end(exchange);
			return Outcome.next(this.paths.login("changed", null), "login");
		});
	}

}
