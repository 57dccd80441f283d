package io.github.authingspring.security.web;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.model.TotpBinding;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.SecondFactor;
import jakarta.servlet.http.HttpServletRequest;

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
	public Outcome submit(HttpServletRequest request, LoginFields fields) {
		MfaAttempt attempt = this.attempts.require(request, MfaAttempt.class);
		if (!attempt.factors().contains(SecondFactor.TOTP) || !attempt.needsBinding()) {
			throw new MalformedLoginException("There is no authenticator application to bind");
		}
		TotpBinding binding = this.client.mfa(attempt.challenge().mfaToken()).associateMfaAuthenticator().execute();
		this.attempts.update(request, attempt, attempt.withBinding(binding));
		return new Outcome(this.paths.page(AuthingPage.TOTP), HttpStatus.OK, TotpPage.details(binding));
	}

}
