package io.github.authingspring.security.login;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.SecondFactor;

import org.springframework.http.HttpStatus;

/**
 * Begins to bind an authenticator application inside a sign-in. Its first code completes
 * binding and sign-in.
 *
 * @param client begins
 * @param attempts the sign-in
 * @param paths where it goes on
 */
record TotpForm(AuthenticationClient client, LoginAttempts attempts, LoginPaths paths) implements Form {

	@Override
	public LoginCall<Outcome> submit(LoginExchange exchange, LoginFields fields) {
		MfaAttempt attempt = this.attempts.require(exchange, MfaAttempt.class);
		if (!attempt.factors().contains(SecondFactor.TOTP) || !attempt.needsBinding()) {
			throw new MalformedLoginException("There is no authenticator application to bind");
		}
		return LoginCall.of(this.client.mfa(attempt.challenge().mfaToken()).associateMfaAuthenticator())
			.map((binding) -> {
				this.attempts.update(exchange, attempt, attempt.withBinding(binding));
				return new Outcome(this.paths.page(AuthingPage.TOTP), HttpStatus.OK, TotpPage.details(binding));
			});
	}

}
