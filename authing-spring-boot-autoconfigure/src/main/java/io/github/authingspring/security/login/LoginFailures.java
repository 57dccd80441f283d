package io.github.authingspring.security.login;

import java.util.Map;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.security.AuthingCaptchaRequiredException;
import io.github.authingspring.security.AuthingLoginAttemptExpiredException;
import io.github.authingspring.security.AuthingLoginStepException;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.AuthingPasswordResetRequiredException;
import io.github.authingspring.security.CaptchaAttempt;
import io.github.authingspring.security.LoginAttempt;
import io.github.authingspring.security.MfaAttempt;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Answers sign-ins that failed or are not complete. Only what the next step needs is put
 * into the session, as a text: exceptions cannot always be read back from it, and that
 * would break every later request of that browser.
 */
final class LoginFailures {

	/**
	 * Authing's code for wrong credentials that does not tell which.
	 */
	private static final int WRONG_CREDENTIALS = 2333;

	private static final int WRONG_CAPTCHA = 2001;

	private final Answers answers;

	private final LoginPaths paths;

	private final LoginAttempts attempts;

	LoginFailures(Answers answers, LoginPaths paths, LoginAttempts attempts) {
		this.answers = answers;
		this.paths = paths;
		this.attempts = attempts;
	}

	Answer answer(LoginExchange exchange, AuthenticationException failure) {
		if (failure instanceof InternalAuthenticationServiceException) {
			return this.answers.unavailable(exchange, failure, this.paths.again(exchange));
		}
		if (failure instanceof AccountStatusException && LoginPaths.isSecondFactor(exchange)) {
			this.attempts.end(exchange);
		}
		LoginAttempt next = this.attempts.begin(exchange, failure);
		return exchange.isJson() ? this.answers.problem(problem(exchange, failure, next))
				: new Answer.Redirect(location(exchange, failure, next));
	}

	private Problem problem(LoginExchange exchange, AuthenticationException failure, @Nullable LoginAttempt next) {
		if (failure instanceof MalformedLoginException) {
			return Problem.of(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()));
		}
		if (failure instanceof AuthingLoginAttemptExpiredException) {
			return Problem.BEGIN;
		}
		if (next != null) {
			return unauthorized("Another step is needed.", failure, AttemptDetails.of(next));
		}
		if (isStep(failure)) {
			return unauthorized("Another step is needed.", failure, Map.of("next", "step"));
		}
		if (isRevealed(failure)) {
			return unauthorized(
					(failure instanceof LockedException) ? "The account is locked." : "The account is disabled.",
					failure, Map.of());
		}
		return wrong(LoginPaths.isSecondFactor(exchange), this.attempts.find(exchange));
	}

	/**
	 * Wrong credentials leave the attempt as it is.
	 */
	private static Problem wrong(boolean secondFactor, @Nullable LoginAttempt open) {
		if (secondFactor && open instanceof MfaAttempt) {
			return new Problem(HttpStatus.UNAUTHORIZED, "The code is wrong.", null, AttemptDetails.of(open));
		}
		return new Problem(HttpStatus.UNAUTHORIZED, "User name or password is wrong.", WRONG_CREDENTIALS,
				(open instanceof CaptchaAttempt) ? AttemptDetails.of(open) : Map.of());
	}

	private static Problem unauthorized(String detail, AuthenticationException failure, Map<String, Object> details) {
		return new Problem(HttpStatus.UNAUTHORIZED, detail, code(failure), details);
	}

	private static @Nullable Integer code(AuthenticationException failure) {
		return (failure.getCause() instanceof AuthingResponseException refusal) ? Integer.valueOf(refusal.code())
				: null;
	}

	private String location(LoginExchange exchange, AuthenticationException failure, @Nullable LoginAttempt next) {
		if (failure instanceof AuthingLoginAttemptExpiredException) {
			return this.paths.login("error=expired", null);
		}
		if (next instanceof CaptchaAttempt captcha) {
			boolean wrong = Integer.valueOf(WRONG_CAPTCHA).equals(code(failure));
			return this.paths.login(wrong ? "error=captcha-wrong" : "error=captcha", captcha.method());
		}
		if (next != null) {
			return this.paths.page((next instanceof MfaAttempt) ? AuthingPage.MFA : AuthingPage.PASSWORD);
		}
		return again(exchange, failure);
	}

	private String again(LoginExchange exchange, AuthenticationException failure) {
		String error = error(failure);
		if (LoginPaths.isSecondFactor(exchange) && !(failure instanceof AccountStatusException)) {
			return exchange.path().endsWith(AuthingPage.TOTP.path()) ? this.paths.after(AuthingPage.TOTP, error)
					: this.paths.mfa(error, LoginPaths.factor(exchange));
		}
		return this.paths.login(error, LoginPaths.method(exchange));
	}

	private String error(AuthenticationException failure) {
		if (isRevealed(failure)) {
			return (failure instanceof LockedException) ? "error=locked" : "error=disabled";
		}
		return isStep(failure) ? "error=step" : "error";
	}

	private static boolean isStep(AuthenticationException failure) {
		return failure instanceof AuthingLoginStepException || failure instanceof AuthingPasswordResetRequiredException
				|| failure instanceof AuthingCaptchaRequiredException;
	}

	private boolean isRevealed(AuthenticationException failure) {
		return this.paths.settings().revealAccountStatus()
				&& (failure instanceof LockedException || failure instanceof DisabledException);
	}

}
