package io.github.authingspring.security.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves the style sheet, whatever the rules of the chain are.
 */
final class StyleSheetFilter extends OncePerRequestFilter {

	private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

	private static final String CACHE = String
		.valueOf(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue());

	private final RequestMatcher requests;

	private final StyleSheet styleSheet;

	StyleSheetFilter(RequestMatcher requests, StyleSheet styleSheet) {
		this.requests = requests;
		this.styleSheet = styleSheet;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.requests.matches(request)) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE);
		response.setContentType(CSS.toString());
		byte[] content = this.styleSheet.content().getBytes(StandardCharsets.UTF_8);
		response.setContentLength(content.length);
		response.getOutputStream().write(content);
	}

}
