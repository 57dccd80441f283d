package io.github.authingspring.security.login;

import java.util.Map;

import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.LoginAttempt;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.PasswordAttempt;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Sends whoever is not signed in to the step that is open. Programs are told where they
 * are.
 *
 * @param attempts the sign-ins
 * @param paths where the steps are
 * @param answers makes answers
 */
record OpenStep(LoginAttempts attempts, LoginPaths paths, Answers answers) {

	/**
	 * Return the answer, {@code null} if it is the sign-in page.
	 */
	@Nullable Answer answer(LoginExchange exchange) {
		LoginAttempt attempt = this.attempts.find(exchange);
		if (exchange.isJson()) {
			return this.answers.problem(new Problem(HttpStatus.UNAUTHORIZED, "Sign in first.", null,
					(attempt != null) ? AttemptDetails.of(attempt) : Map.of("next", "login")));
		}
		if (attempt instanceof MfaAttempt) {
			return new Answer.Redirect(this.paths.page(AuthingPage.MFA));
		}
		return (attempt instanceof PasswordAttempt) ? new Answer.Redirect(this.paths.page(AuthingPage.PASSWORD)) : null;
	}

}
