package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.security.login.Answer;
import io.github.authingspring.security.login.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
		refuse(request, response);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof AuthenticationServiceException) {
			write(request, response, this.answers.unavailable(failure));
		}
		else {
			commence(request, response, failure);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		this.deniedHandler.handle(request, response, denied);
		refuse(request, response);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(request, response, this.answers.refusedBearer(HttpStatus.valueOf(response.getStatus())));
	}

	private static void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
			throws IOException {
		new ServletAnswer(request, response).write(answer);
	}

}
