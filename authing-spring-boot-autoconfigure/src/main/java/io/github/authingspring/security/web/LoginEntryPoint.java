package io.github.authingspring.security.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Tells programs to sign in.
 */
final class LoginEntryPoint implements AuthenticationEntryPoint {

	private final Answers answers;

	LoginEntryPoint(Answers answers) {
		this.answers = answers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		this.answers.problem(response, new Problem(HttpStatus.UNAUTHORIZED, "Sign in first.", null, "login"));
	}

}
