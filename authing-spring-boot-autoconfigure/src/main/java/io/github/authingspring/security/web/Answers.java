package io.github.authingspring.security.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Writes answers that are no pages of the application: problems for programs, one
 * sentence for browsers. They are written directly, because an error page may itself need
 * a sign-in.
 */
final class Answers {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head><meta charset="utf-8"><title>%1$s</title></head>
			<body><h1>%1$s</h1><p>%2$s</p></body>
			</html>
			""";

	private final RequestMatcher json = new JsonRequestMatcher();

	private final JsonMapper mapper = JsonMapper.shared();

	boolean isJson(HttpServletRequest request) {
		return this.json.matches(request);
	}

	void problem(HttpServletResponse response, Problem problem) throws IOException {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "about:blank");
		body.put("title", problem.status().getReasonPhrase());
		body.put("status", problem.status().value());
		body.put("detail", problem.detail());
		putIfKnown(body, "code", problem.code());
		putIfKnown(body, "next", problem.next());
		write(response, problem.status(), MediaType.APPLICATION_PROBLEM_JSON, this.mapper.writeValueAsBytes(body));
	}

	/**
	 * Answer in the form that the request asks for.
	 */
	void unavailable(HttpServletRequest request, HttpServletResponse response, Problem problem,
			@Nullable Duration retryAfter) throws IOException {
		if (retryAfter != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
		}
		if (isJson(request)) {
			problem(response, problem);
			return;
		}
		String page = PAGE.formatted(problem.status().getReasonPhrase(), problem.detail());
		write(response, problem.status(), MediaType.TEXT_HTML, page.getBytes(StandardCharsets.UTF_8));
	}

	private static void putIfKnown(Map<String, Object> body, String name, @Nullable Object value) {
		if (value != null) {
			body.put(name, value);
		}
	}

	private static void write(HttpServletResponse response, HttpStatus status, MediaType type, byte[] body)
			throws IOException {
		response.setStatus(status.value());
		response.setContentType(new MediaType(type, StandardCharsets.UTF_8).toString());
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
