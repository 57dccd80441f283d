package io.github.authingspring.security.web;

import java.io.IOException;
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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers sign-ins that failed or are not complete. Only what the next step needs is put
 * into the HTTP session, as a text: exceptions cannot always be read back from it, and
 * that would break every later request of that browser.
 */
final class LoginFailureHandler implements AuthenticationFailureHandler {

	/**
	 * Authing's code for wrong credentials that does not tell which.
	 */
	private static final int WRONG_CREDENTIALS = 2333;

	private static final int WRONG_CAPTCHA = 2001;

	private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

	private final Answers answers;

	private final LoginPaths paths;

	private final LoginAttempts attempts;

	LoginFailureHandler(Answers answers, LoginPaths paths, LoginAttempts attempts) {
		this.answers = answers;
		this.paths = paths;
		this.attempts = attempts;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof InternalAuthenticationServiceException) {
			this.answers.unavailable(request, response, new FaultPage(Fault.of(failure), this.paths.again(request)),
					Fault.retryAfter(failure));
			return;
		}
		if (failure instanceof AccountStatusException && isSecondFactor(request)) {
			this.attempts.end(request);
		}
		LoginAttempt next = this.attempts.begin(request, failure);
		if (this.answers.isJson(request)) {
			this.answers.problem(response, problem(request, failure, next));
		}
		else {
			this.redirects.sendRedirect(request, response, location(request, failure, next));
		}
	}

	private Problem problem(HttpServletRequest request, AuthenticationException failure, @Nullable LoginAttempt next) {
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
		return wrong(isSecondFactor(request), this.attempts.find(request));
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

	private String location(HttpServletRequest request, AuthenticationException failure, @Nullable LoginAttempt next) {
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
		return again(request, failure);
	}

	private String again(HttpServletRequest request, AuthenticationException failure) {
		String error = error(failure);
		if (isSecondFactor(request) && !(failure instanceof AccountStatusException)) {
			return request.getRequestURI().endsWith(AuthingPage.TOTP.path()) ? this.paths.after(AuthingPage.TOTP, error)
					: this.paths.mfa(error, LoginPaths.factor(request));
		}
		return this.paths.login(error, LoginPaths.method(request));
	}

	private static boolean isSecondFactor(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.endsWith(AuthingPage.MFA.path()) || path.endsWith(AuthingPage.TOTP.path());
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
