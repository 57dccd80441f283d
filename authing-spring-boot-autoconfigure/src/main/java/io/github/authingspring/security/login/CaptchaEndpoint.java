package io.github.authingspring.security.login;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.LoginOperations;
import io.github.authingspring.client.model.Captcha;
import io.github.authingspring.security.AuthingFailures;
import io.github.authingspring.security.CaptchaAttempt;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

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
	public LoginCall<Answer> answer(LoginExchange exchange) {
		if (this.attempts.find(exchange, CaptchaAttempt.class) == null) {
			return LoginCall.done(this.answers.problem(HttpStatus.NOT_FOUND, "No sign-in asks for a captcha."));
		}
		return LoginCall.of(this.client.getCaptcha()).map((captcha) -> shown(exchange, captcha)).recover(this::failed);
	}

	/**
	 * The picture that is shown last counts, if the sign-in still asks for one.
	 */
	private Answer shown(LoginExchange exchange, Captcha captcha) {
		CaptchaAttempt attempt = this.attempts.find(exchange, CaptchaAttempt.class);
		if (attempt != null) {
			this.attempts.update(exchange, attempt, attempt.withCookies(captcha.cookies()));
		}
		HttpHeaders headers = new HttpHeaders();
		headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
		headers.set("X-Content-Type-Options", "nosniff");
		headers.setCacheControl("no-store");
		headers.setContentType(MediaType.asMediaType(captcha.contentType()));
		return new Answer.Content(HttpStatus.OK, headers, captcha.picture()::getByteArray);
	}

	private Answer failed(RuntimeException failure) {
		if (!(failure instanceof AuthingException authing)) {
			throw failure;
		}
		return this.answers.problem(Fault.of(this.failures.translate(authing)).problem());
	}

}
