package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.security.AuthingFailures;
import io.github.authingspring.security.AuthingLoginAttemptExpiredException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;

/**
 * Takes a form that signs nobody in: to a browser it answers by the next page, to a
 * program by JSON.
 */
final class FormEndpoint implements Endpoint {

	private final Form form;

	private final Answers answers;

	private final LoginPaths paths;

	private final LoginAttempts attempts;

	private final AuthingFailures failures = new AuthingFailures();

	private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

	FormEndpoint(Form form, Answers answers, LoginPaths paths, LoginAttempts attempts) {
		this.form = form;
		this.answers = answers;
		this.paths = paths;
		this.attempts = attempts;
	}

	@Override
	public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			answer(request, response, this.form.submit(request, LoginFields.of(request)));
		}
		catch (FormRefusal ex) {
			refuse(request, response, ex);
		}
		catch (MalformedLoginException ex) {
			answer(request, response, Problem.of(HttpStatus.BAD_REQUEST, String.valueOf(ex.getMessage())),
					page(request, "incomplete"));
		}
		catch (IllegalArgumentException ex) {
			// nothing was sent: the password is longer than can be encrypted
			refuse(request, response, new FormRefusal("too-long"));
		}
		catch (AuthingException ex) {
			refused(request, response, ex);
		}
		catch (AuthenticationException ex) {
			fail(request, response, ex);
		}
		return true;
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, Outcome outcome) throws IOException {
		if (this.answers.isJson(request)) {
			this.answers.json(response, outcome.status(), outcome.body());
		}
		else {
			this.redirects.sendRedirect(request, response, outcome.location());
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, Problem problem, String location)
			throws IOException {
		if (this.answers.isJson(request)) {
			this.answers.problem(response, problem);
		}
		else {
			this.redirects.sendRedirect(request, response, location);
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, FormRefusal refusal)
			throws IOException {
		answer(request, response, refusal.problem(), page(request, refusal.error()));
	}

	/**
	 * Return the page of a form, which lies where the form posts to.
	 */
	private String page(HttpServletRequest request, String error) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return this.paths.own(path, "error=" + error, request);
	}

	private void refused(HttpServletRequest request, HttpServletResponse response, AuthingException failure)
			throws IOException {
		FormRefusal refusal = (failure instanceof AuthingResponseException refused) ? FormRefusal.of(refused) : null;
		if (refusal != null) {
			refuse(request, response, refusal);
		}
		else {
			fail(request, response, this.failures.translateSecondFactor(failure));
		}
	}

	private void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (failure instanceof AuthingLoginAttemptExpiredException) {
			this.attempts.end(request);
			answer(request, response, Problem.BEGIN, this.paths.login("error=expired", null));
		}
		else if (failure instanceof InternalAuthenticationServiceException) {
			this.answers.unavailable(request, response, new FaultPage(Fault.of(failure), this.paths.again(request)),
					Fault.retryAfter(failure));
		}
		else {
			refuse(request, response, new FormRefusal("refused"));
		}
	}

}
