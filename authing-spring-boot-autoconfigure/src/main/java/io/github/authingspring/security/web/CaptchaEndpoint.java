package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.LoginOperations;
import io.github.authingspring.client.model.Captcha;
import io.github.authingspring.security.AuthingFailures;
import io.github.authingspring.security.CaptchaAttempt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/**
 * Serves a new captcha picture for the sign-in that is open, and keeps its cookies. The
 * picture comes from elsewhere, so that it may do nothing here but be looked at.
 */
final class CaptchaEndpoint implements Endpoint {

	private final LoginOperations client;

	private final LoginAttempts attempts;

	private final Answers answers;

	private final AuthingFailures failures = new AuthingFailures();

	CaptchaEndpoint(LoginOperations client, LoginAttempts attempts, Answers answers) {
		this.client = client;
		this.attempts = attempts;
		this.answers = answers;
	}

	@Override
	public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.attempts.find(request, CaptchaAttempt.class) == null) {
			this.answers.problem(response, Problem.of(HttpStatus.NOT_FOUND, "No sign-in asks for a captcha."));
			return true;
		}
		try {
			Captcha captcha = this.client.getCaptcha().execute();
			keep(request, captcha);
			write(response, captcha);
		}
		catch (AuthingException ex) {
			AuthenticationException failure = this.failures.translate(ex);
			this.answers.problem(response, Fault.of(failure).problem());
		}
		return true;
	}

	/**
	 * The picture that is shown last counts, if the sign-in still asks for one.
	 */
	private void keep(HttpServletRequest request, Captcha shown) {
		CaptchaAttempt attempt = this.attempts.find(request, CaptchaAttempt.class);
		if (attempt != null) {
			this.attempts.update(request, attempt, attempt.withCookies(shown.cookies()));
		}
	}

	private static void write(HttpServletResponse response, Captcha captcha) throws IOException {
		response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(captcha.contentType().toString());
		byte[] picture = captcha.picture().getByteArray();
		response.setContentLength(picture.length);
		response.getOutputStream().write(picture);
	}

}
