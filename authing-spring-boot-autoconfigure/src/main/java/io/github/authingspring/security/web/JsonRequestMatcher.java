package io.github.authingspring.security.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches requests of programs, which are answered in JSON.
 */
final class JsonRequestMatcher implements RequestMatcher {

	@Override
	public boolean matches(HttpServletRequest request) {
		return new ServletExchange(request).isJson();
	}

}
