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
 * Writes answers that are no pages of the application: problems for programs, pages of
 * the starter for browsers. They are written directly, because an error page may itself
 * need a sign-in.
 */
final class Answers {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private final RequestMatcher json = new JsonRequestMatcher();

	private final JsonMapper mapper = JsonMapper.shared();

	private final Pages pages;

	Answers(Pages pages) {
		this.pages = pages;
	}

	boolean isJson(HttpServletRequest request) {
		return this.json.matches(request);
	}

	void json(HttpServletResponse response, HttpStatus status, Map<String, Object> body) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (body.isEmpty()) {
			response.setStatus(status.value());
		}
		else {
			write(response, status, MediaType.APPLICATION_JSON, this.mapper.writeValueAsBytes(body));
		}
	}

	void problem(HttpServletResponse response, Problem problem) throws IOException {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "about:blank");
		body.put("title", problem.status().getReasonPhrase());
		body.put("status", problem.status().value());
		body.put("detail", problem.detail());
		putIfKnown(body, "code", problem.code());
		body.putAll(problem.details());
		write(response, problem.status(), MediaType.APPLICATION_PROBLEM_JSON, this.mapper.writeValueAsBytes(body));
	}

	void page(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Page page)
			throws IOException {
		response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		write(response, status, MediaType.TEXT_HTML, this.pages.render(request, page).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Answer in the form that the request asks for.
	 */
	void unavailable(HttpServletRequest request, HttpServletResponse response, FaultPage page,
			@Nullable Duration retryAfter) throws IOException {
		if (retryAfter != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
		}
		Problem problem = page.fault().problem();
		if (isJson(request)) {
			problem(response, problem);
		}
		else {
			page(request, response, problem.status(), page);
		}
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
