package io.github.authingspring.security.web;

import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.StringUtils;

/**
 * Matches requests that carry a bearer token, or mean to.
 */
final class BearerRequestMatcher implements RequestMatcher {

	@Override
	public boolean matches(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION))
			.stream()
			.anyMatch((header) -> StringUtils.startsWithIgnoreCase(header.strip(), "bearer"));
	}

}
