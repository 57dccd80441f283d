package io.github.authingspring.security.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Serves the style sheet.
 *
 * @param styleSheet the style sheet
 */
record StyleSheetEndpoint(StyleSheet styleSheet) implements Endpoint {

	private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

	private static final String CACHE = String
		.valueOf(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue());

	@Override
	public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE);
		response.setContentType(CSS.toString());
		byte[] content = this.styleSheet.content().getBytes(StandardCharsets.UTF_8);
		response.setContentLength(content.length);
		response.getOutputStream().write(content);
		return true;
	}

}
