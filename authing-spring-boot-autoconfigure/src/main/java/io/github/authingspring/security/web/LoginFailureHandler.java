package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.security.AuthingCaptchaRequiredException;
import io.github.authingspring.security.AuthingLoginStepException;
import io.github.authingspring.security.AuthingMfaRequiredException;
import io.github.authingspring.security.AuthingPasswordResetRequiredException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers sign-ins that failed. Nothing is put into the HTTP session: what cannot be read
 * back from it would break every later request of that browser.
 */
final class LoginFailureHandler implements AuthenticationFailureHandler {

	/**
	 * Authing's code for wrong credentials that does not tell which.
	 */
	private static final int WRONG_CREDENTIALS = 2333;

	private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

	private final Answers answers;

	private final LoginReturn loginReturn;

	private final boolean revealAccountStatus;

	LoginFailureHandler(Answers answers, LoginReturn loginReturn, boolean revealAccountStatus) {
		this.answers = answers;
		this.loginReturn = loginReturn;
		this.revealAccountStatus = revealAccountStatus;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof InternalAuthenticationServiceException) {
			this.answers.unavailable(request, response,
					new FaultPage(Fault.of(failure), this.loginReturn.again(request)), Fault.retryAfter(failure));
		}
		else if (this.answers.isJson(request)) {
			this.answers.problem(response, problem(failure));
		}
		else {
			this.redirects.sendRedirect(request, response,
					this.loginReturn.after(outcome(failure), LoginReturn.method(request)));
		}
	}

	private Problem problem(AuthenticationException failure) {
		if (failure instanceof MalformedLoginException) {
			return Problem.of(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()));
		}
		String next = next(failure);
		if (next != null) {
			return unauthorized("Another step is needed.", failure, next);
		}
		if (isRevealed(failure)) {
			return unauthorized(
					(failure instanceof LockedException) ? "The account is locked." : "The account is disabled.",
					failure, null);
		}
		return new Problem(HttpStatus.UNAUTHORIZED, "User name or password is wrong.", WRONG_CREDENTIALS, null);
	}

	private static Problem unauthorized(String detail, AuthenticationException failure, @Nullable String next) {
		Integer code = (failure.getCause() instanceof AuthingResponseException refusal) ? refusal.code() : null;
		return new Problem(HttpStatus.UNAUTHORIZED, detail, code, next);
	}

	private static @Nullable String next(AuthenticationException failure) {
		if (failure instanceof AuthingCaptchaRequiredException) {
			return "captcha";
		}
		if (failure instanceof AuthingMfaRequiredException) {
			return "mfa";
		}
		if (failure instanceof AuthingPasswordResetRequiredException) {
			return "password";
		}
		return (failure instanceof AuthingLoginStepException) ? "step" : null;
	}

	private String outcome(AuthenticationException failure) {
		if (isRevealed(failure)) {
			return (failure instanceof LockedException) ? "error=locked" : "error=disabled";
		}
		String next = next(failure);
		return (next != null) ? "error=" + next : "error";
	}

	private boolean isRevealed(AuthenticationException failure) {
		return this.revealAccountStatus && (failure instanceof LockedException || failure instanceof DisabledException);
	}

}
