package io.github.authingspring.security.web;

import java.io.IOException;
import java.time.Duration;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.security.AuthingCaptchaRequiredException;
import io.github.authingspring.security.AuthingLoginStepException;
import io.github.authingspring.security.AuthingMfaRequiredException;
import io.github.authingspring.security.AuthingPasswordResetRequiredException;
import io.github.authingspring.security.AuthingRateLimitException;
import io.github.authingspring.security.AuthingServiceException;
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

	private final Answers answers = new Answers();

	private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

	private final String loginPage;

	private final boolean revealAccountStatus;

	LoginFailureHandler(String loginPage, boolean revealAccountStatus) {
		this.loginPage = loginPage;
		this.revealAccountStatus = revealAccountStatus;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof InternalAuthenticationServiceException) {
			this.answers.unavailable(request, response, fault(failure), retryAfter(failure));
		}
		else if (this.answers.isJson(request)) {
			this.answers.problem(response, problem(failure));
		}
		else {
			this.redirects.sendRedirect(request, response, this.loginPage + query(failure));
		}
	}

	static Problem fault(AuthenticationException failure) {
		return (failure instanceof AuthingRateLimitException)
				? Problem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts. Try again later.")
				: Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Sign-in is not possible at the moment. Try again later.");
	}

	static @Nullable Duration retryAfter(AuthenticationException failure) {
		return (failure instanceof AuthingServiceException fault) ? fault.retryAfter() : null;
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

	private String query(AuthenticationException failure) {
		if (isRevealed(failure)) {
			return (failure instanceof LockedException) ? "?error=locked" : "?error=disabled";
		}
		return "?error";
	}

	private boolean isRevealed(AuthenticationException failure) {
		return this.revealAccountStatus && (failure instanceof LockedException || failure instanceof DisabledException);
	}

}
