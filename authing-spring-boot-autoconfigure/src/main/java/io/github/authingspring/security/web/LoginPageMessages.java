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
 * {@code logout} only and leaves all others to the application. This makes it take ours.
 */
final class LoginPageMessages extends OncePerRequestFilter {

	private final RequestMatcher loginPage;

	LoginPageMessages(RequestMatcher loginPage) {
		this.loginPage = loginPage;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString();
		if ("sent".equals(query) && this.loginPage.matches(request)) {
			chain.doFilter(new Requeried(request, null), response);
		}
		else if (query != null && query.startsWith("error=") && this.loginPage.matches(request)) {
			chain.doFilter(new Requeried(request, "error"), response);
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
