package io.github.authingspring.security.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Spring Security's generated login page knows the queries {@code error} and
 * {@code logout} only and leaves all others to the application. This makes it take ours,
 * where it stands in for our page.
 */
final class GeneratedPageFilter extends OncePerRequestFilter {

	private final RequestMatcher loginPage;

	GeneratedPageFilter(RequestMatcher loginPage) {
		this.loginPage = loginPage;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString();
		boolean ours = query != null && query.matches("(error=|error&|sent|method=).*");
		if (ours && this.loginPage.matches(request)) {
			chain.doFilter(new Requeried(request, query.startsWith("error") ? "error" : null), response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static final class Requeried extends HttpServletRequestWrapper {

		private final @Nullable String query;

		Requeried(HttpServletRequest request, @Nullable String query) {
			super(request);
			this.query = query;
		}

		@Override
		public @Nullable String getQueryString() {
			return this.query;
		}

	}

}
