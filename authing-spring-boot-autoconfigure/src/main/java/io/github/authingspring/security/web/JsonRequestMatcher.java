package io.github.authingspring.security.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches requests of programs, which are answered in JSON: the body is JSON, JSON is
 * accepted and HTML is not, or a script says that it asks.
 */
final class JsonRequestMatcher implements RequestMatcher {

	@Override
	public boolean matches(HttpServletRequest request) {
		return hasJsonBody(request) || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
				|| prefersJson(request);
	}

	static boolean hasJsonBody(HttpServletRequest request) {
		return parse(request.getContentType()).stream().anyMatch(JsonRequestMatcher::isJson);
	}

	private static boolean prefersJson(HttpServletRequest request) {
		List<MediaType> accepted = parse(request.getHeader(HttpHeaders.ACCEPT));
		return accepted.stream().anyMatch(JsonRequestMatcher::isJson)
				&& accepted.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
	}

	private static boolean isJson(MediaType type) {
		return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || "json".equals(type.getSubtypeSuffix());
	}

	private static List<MediaType> parse(@Nullable String header) {
		try {
			return MediaType.parseMediaTypes(header);
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

}
