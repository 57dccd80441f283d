package io.github.authingspring.security.web;

import io.github.authingspring.client.PasswordOperations;
import io.github.authingspring.security.PasswordAttempt;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sets the password that a sign-in asks for. The user signs in with it afterwards.
 *
 * @param client sets it
 * @param attempts the sign-in
 * @param paths where it goes on
 */
record NewPasswordForm(PasswordOperations client, LoginAttempts attempts, LoginPaths paths) implements Form {

	@Override
	public Outcome submit(HttpServletRequest request, LoginFields fields) {
		PasswordAttempt attempt = this.attempts.require(request, PasswordAttempt.class);
		String password = fields.required("password");
		if (attempt.needsOldPassword()) {
			this.client.resetPasswordWithForceReset(attempt.resetToken(), fields.required("oldPassword"), password)
				.execute();
		}
		else {
			this.client.resetPasswordByFirstToken(attempt.resetToken(), password).execute();
		}
		this.attempts.end(request);
		return Outcome.next(this.paths.login("changed", null), "login");
	}

}
