package io.github.authingspring.security.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves the pages of the starter, to programs as JSON.
 */
final class PageFilter extends OncePerRequestFilter {

	private final List<PageRoute> routes;

	private final Answers answers;

	PageFilter(List<PageRoute> routes, Answers answers) {
		this.routes = List.copyOf(routes);
		this.answers = answers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		for (PageRoute route : this.routes) {
			if (route.requests().matches(request)) {
				answer(request, response, route.page().apply(request));
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
		if (this.answers.isJson(request)) {
			this.answers.json(response, page.json());
		}
		else {
			this.answers.page(request, response, HttpStatus.OK, page);
		}
	}

}
