package io.github.authingspring.security.login;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.security.AuthingFailures;
import io.github.authingspring.security.AuthingLoginAttemptExpiredException;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

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

	FormEndpoint(Form form, Answers answers, LoginPaths paths, LoginAttempts attempts) {
		this.form = form;
		this.answers = answers;
		this.paths = paths;
		this.attempts = attempts;
	}

	@Override
	public LoginCall<Answer> answer(LoginExchange exchange) {
		return LoginCall.defer(() -> this.form.submit(exchange, LoginFields.of(exchange)))
			.map((outcome) -> taken(exchange, outcome))
			.recover((failure) -> failed(exchange, failure));
	}

	private Answer taken(LoginExchange exchange, Outcome outcome) {
		return exchange.isJson() ? this.answers.json(outcome.status(), outcome.body())
				: new Answer.Redirect(outcome.location());
	}

	private Answer failed(LoginExchange exchange, RuntimeException failure) {
		if (failure instanceof FormRefusal refusal) {
			return refused(exchange, refusal);
		}
		if (failure instanceof MalformedLoginException malformed) {
			return answer(exchange, Problem.of(HttpStatus.BAD_REQUEST, String.valueOf(malformed.getMessage())),
					page(exchange, "incomplete"));
		}
		if (failure instanceof IllegalArgumentException) {
			// nothing was sent: the password is longer than can be encrypted
			return refused(exchange, new FormRefusal("too-long"));
		}
		if (failure instanceof AuthingException authing) {
			FormRefusal refusal = (authing instanceof AuthingResponseException refused) ? FormRefusal.of(refused)
					: null;
			return (refusal != null) ? refused(exchange, refusal)
					: failed(exchange, this.failures.translateSecondFactor(authing));
		}
		if (failure instanceof AuthenticationException authentication) {
			return unavailable(exchange, authentication);
		}
		throw failure;
	}

	private Answer unavailable(LoginExchange exchange, AuthenticationException failure) {
		if (failure instanceof AuthingLoginAttemptExpiredException) {
			this.attempts.end(exchange);
			return answer(exchange, Problem.BEGIN, this.paths.login("error=expired", null));
		}
		return (failure instanceof InternalAuthenticationServiceException)
				? this.answers.unavailable(exchange, failure, this.paths.again(exchange))
				: refused(exchange, new FormRefusal("refused"));
	}

	private Answer refused(LoginExchange exchange, FormRefusal refusal) {
		return answer(exchange, refusal.problem(), page(exchange, refusal.error()));
	}

	private Answer answer(LoginExchange exchange, Problem problem, String location) {
		return exchange.isJson() ? this.answers.problem(problem) : new Answer.Redirect(location);
	}

	/**
	 * Return the page of a form, which lies where the form posts to.
	 */
	private String page(LoginExchange exchange, String error) {
		return this.paths.own(exchange.path(), "error=" + error, exchange);
	}

}
