package io.github.authingspring.security.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers bearer requests that are not let through: with the header that Spring Security
 * writes, and a problem. That a token cannot be checked is no fault of the token.
 */
final class BearerAnswers implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

	private final Answers answers;

	private final BearerTokenAuthenticationEntryPoint entryPoint = new BearerTokenAuthenticationEntryPoint();

	private final BearerTokenAccessDeniedHandler deniedHandler = new BearerTokenAccessDeniedHandler();

	BearerAnswers(Answers answers) {
		this.answers = answers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		this.entryPoint.commence(request, response, failure);
		HttpStatus status = HttpStatus.valueOf(response.getStatus());
		this.answers.problem(response, Problem.of(status, (status == HttpStatus.UNAUTHORIZED)
				? "A valid bearer token is needed." : "The request must carry one bearer token, in one header."));
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (!(failure instanceof AuthenticationServiceException)) {
			commence(request, response, failure);
			return;
		}
		Duration retryAfter = Fault.retryAfter(failure);
		if (retryAfter != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
		}
		this.answers.problem(response, Fault.UNAVAILABLE.problem());
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		this.deniedHandler.handle(request, response, denied);
		this.answers.problem(response, Problem.of(HttpStatus.FORBIDDEN, "Access is denied."));
	}

}
