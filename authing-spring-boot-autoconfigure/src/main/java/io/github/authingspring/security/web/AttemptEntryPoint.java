package io.github.authingspring.security.web;

import java.io.IOException;
import java.util.Map;

import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.LoginAttempt;
import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.PasswordAttempt;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;

/**
 * Sends whoever is not signed in to the sign-in page, or to the step that is open.
 * Programs are told where they are.
 */
final class AttemptEntryPoint implements AuthenticationEntryPoint {

	private final AuthenticationEntryPoint loginPage;

	private final LoginAttempts attempts;

	private final LoginPaths paths;

	private final Answers answers;

	private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

	AttemptEntryPoint(AuthenticationEntryPoint loginPage, LoginAttempts attempts, LoginPaths paths, Answers answers) {
		this.loginPage = loginPage;
		this.attempts = attempts;
		this.paths = paths;
		this.answers = answers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException, ServletException {
		LoginAttempt attempt = this.attempts.find(request);
		if (this.answers.isJson(request)) {
			this.answers.problem(response, new Problem(HttpStatus.UNAUTHORIZED, "Sign in first.", null,
					(attempt != null) ? AttemptDetails.of(attempt) : Map.of("next", "login")));
		}
		else if (attempt instanceof MfaAttempt) {
			this.redirects.sendRedirect(request, response, this.paths.page(AuthingPage.MFA));
		}
		else if (attempt instanceof PasswordAttempt) {
			this.redirects.sendRedirect(request, response, this.paths.page(AuthingPage.PASSWORD));
		}
		else {
			this.loginPage.commence(request, response, failure);
		}
	}

}
