package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.VerificationOperations;
import io.github.authingspring.client.model.SmsScene;
import io.github.authingspring.security.AuthingFailures;
import io.github.authingspring.security.LoginMethod;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a code to a phone for sign-in. The answer is the same whether or not the phone is
 * known: whatever Authing says about it is kept back, only faults and limits are told.
 */
final class LoginCodeFilter extends OncePerRequestFilter {

	private final RequestMatcher requests;

	private final VerificationOperations client;

	private final Answers answers;

	private final LoginReturn loginReturn;

	private final AuthingFailures failures = new AuthingFailures();

	private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

	LoginCodeFilter(RequestMatcher requests, VerificationOperations client, Answers answers, LoginReturn loginReturn) {
		this.requests = requests;
		this.client = client;
		this.answers = answers;
		this.loginReturn = loginReturn;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.requests.matches(request)) {
			chain.doFilter(request, response);
			return;
		}
		try {
			String phone = LoginFields.of(request).username();
			send(phone);
			sent(request, response, phone);
		}
		catch (MalformedLoginException ex) {
			malformed(request, response, ex);
		}
		catch (InternalAuthenticationServiceException ex) {
			this.answers.unavailable(request, response, new FaultPage(Fault.of(ex), this.loginReturn.again(request)),
					Fault.retryAfter(ex));
		}
	}

	private void send(String phone) {
		if (phone.isEmpty()) {
			throw new MalformedLoginException("The field 'username' must be a phone number");
		}
		try {
			this.client.sendSmsCode(phone, SmsScene.LOGIN).execute();
		}
		catch (AuthingException ex) {
			AuthenticationException failure = this.failures.translate(ex);
			if (failure instanceof InternalAuthenticationServiceException) {
				throw failure;
			}
		}
	}

	private void sent(HttpServletRequest request, HttpServletResponse response, String phone) throws IOException {
		if (this.answers.isJson(request)) {
			response.setStatus(HttpStatus.ACCEPTED.value());
		}
		else {
			CodeRecipient.remember(request, phone);
			back(request, response, "sent");
		}
	}

	private void malformed(HttpServletRequest request, HttpServletResponse response, MalformedLoginException failure)
			throws IOException {
		if (this.answers.isJson(request)) {
			this.answers.problem(response, Problem.of(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage())));
		}
		else {
			back(request, response, "error");
		}
	}

	private void back(HttpServletRequest request, HttpServletResponse response, String outcome) throws IOException {
		this.redirects.sendRedirect(request, response, this.loginReturn.after(outcome, LoginMethod.PHONE_CODE));
	}

}
