package io.github.authingspring.security.web;

import java.io.IOException;
import java.util.function.Function;

import io.github.authingspring.security.AuthingPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.DefaultRedirectStrategy;

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

	private final Function<HttpServletRequest, @Nullable Page> page;

	private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

	PageEndpoint(Answers answers, LoginPaths paths, @Nullable String ownPath,
			Function<HttpServletRequest, @Nullable Page> page) {
		this.answers = answers;
		this.paths = paths;
		this.ownPath = ownPath;
		this.page = page;
	}

	@Override
	public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Page page = this.page.apply(request);
		if (this.answers.isJson(request)) {
			return json(response, page);
		}
		if (page == null) {
			this.redirects.sendRedirect(request, response, this.paths.page(AuthingPage.LOGIN));
			return true;
		}
		return (this.ownPath != null) ? own(request, response, page, this.ownPath) : shown(request, response, page);
	}

	private boolean json(HttpServletResponse response, @Nullable Page page) throws IOException {
		if (page != null) {
			this.answers.json(response, HttpStatus.OK, page.json());
		}
		else {
			this.answers.problem(response, Problem.BEGIN);
		}
		return true;
	}

	private boolean own(HttpServletRequest request, HttpServletResponse response, Page page, String path)
			throws IOException {
		if (request.getRequestURI().equals(request.getContextPath() + path)) {
			request.setAttribute(ATTRIBUTE, page.json());
			return false;
		}
		String query = request.getQueryString();
		this.redirects.sendRedirect(request, response, (query != null) ? path + "?" + query : path);
		return true;
	}

	private boolean shown(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
		this.answers.page(request, response, HttpStatus.OK, page);
		return true;
	}

}
