package io.github.authingspring.security.login;

import java.util.function.Function;

import io.github.authingspring.security.AuthingPage;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Serves a page of the starter, to programs as JSON. Where the application has a page of
 * its own, that one is shown, with what programs are told in the request attribute
 * {@code authing}.
 */
final class PageEndpoint implements Endpoint {

	static final String ATTRIBUTE = "authing";

	private final Answers answers;

	private final LoginPaths paths;

	private final @Nullable String ownPath;

	private final Function<LoginExchange, @Nullable Page> page;

	PageEndpoint(Answers answers, LoginPaths paths, @Nullable String ownPath,
			Function<LoginExchange, @Nullable Page> page) {
		this.answers = answers;
		this.paths = paths;
		this.ownPath = ownPath;
		this.page = page;
	}

	@Override
	public LoginCall<Answer> answer(LoginExchange exchange) {
		Page page = this.page.apply(exchange);
		return LoginCall.done(exchange.isJson() ? json(page) : html(exchange, page));
	}

	private Answer json(@Nullable Page page) {
		return (page != null) ? this.answers.json(HttpStatus.OK, page.json()) : this.answers.problem(Problem.BEGIN);
	}

	private Answer html(LoginExchange exchange, @Nullable Page page) {
		if (page == null) {
			return new Answer.Redirect(this.paths.page(AuthingPage.LOGIN));
		}
		return (this.ownPath != null) ? own(exchange, page, this.ownPath)
				: this.answers.page(exchange, HttpStatus.OK, page);
	}

	private static Answer own(LoginExchange exchange, Page page, String path) {
		if (exchange.path().equals(path)) {
			exchange.setAttribute(ATTRIBUTE, page.json());
			return new Answer.Proceed();
		}
		String query = exchange.query();
		return new Answer.Redirect((query != null) ? path + "?" + query : path);
	}

}
