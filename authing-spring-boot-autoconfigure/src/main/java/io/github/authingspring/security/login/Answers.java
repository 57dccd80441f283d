package io.github.authingspring.security.login;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.github.authingspring.security.PermissionsUnavailableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;

/**
 * Makes answers that are no pages of the application: problems for programs, pages of the
 * starter for browsers. They are given directly, because an error page may itself need a
 * sign-in.
 */
public final class Answers {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private final JsonMapper mapper = JsonMapper.shared();

	private final Pages pages;

	Answers(Pages pages) {
		this.pages = pages;
	}

	/**
	 * Return the answers of an application.
	 * @param context the application
	 * @return the answers
	 */
	public static Answers of(ApplicationContext context) {
		return new Answers(Pages.of(context));
	}

	Answer json(HttpStatus status, Map<String, Object> body) {
		HttpHeaders headers = new HttpHeaders();
		headers.setCacheControl("no-store");
		return body.isEmpty() ? new Answer.Content(status, headers, () -> new byte[0])
				: content(status, headers, MediaType.APPLICATION_JSON, () -> this.mapper.writeValueAsBytes(body));
	}

	Answer problem(Problem problem) {
		return problem(problem, new HttpHeaders());
	}

	Answer problem(HttpStatus status, String detail) {
		return problem(Problem.of(status, detail));
	}

	/**
	 * Return what a program is told whose bearer token, or the lack of it, does not let
	 * the request through.
	 * @param status the status: 400, 401 or 403
	 * @return the answer
	 */
	public Answer refusedBearer(HttpStatus status) {
		return problem(status, switch (status) {
			case UNAUTHORIZED -> "A valid bearer token is needed.";
			case FORBIDDEN -> "Access is denied.";
			default -> "The request must carry one bearer token, in one header.";
		});
	}

	private Answer problem(Problem problem, HttpHeaders headers) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "about:blank");
		body.put("title", problem.status().getReasonPhrase());
		body.put("status", problem.status().value());
		body.put("detail", problem.detail());
		if (problem.code() != null) {
			body.put("code", problem.code());
		}
		body.putAll(problem.details());
		return content(problem.status(), headers, MediaType.APPLICATION_PROBLEM_JSON,
				() -> this.mapper.writeValueAsBytes(body));
	}

	Answer page(LoginExchange exchange, HttpStatus status, Page page) {
		return page(exchange, status, page, new HttpHeaders());
	}

	private Answer page(LoginExchange exchange, HttpStatus status, Page page, HttpHeaders headers) {
		headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		headers.set("Referrer-Policy", "no-referrer");
		headers.setCacheControl("no-store");
		return content(status, headers, MediaType.TEXT_HTML,
				() -> this.pages.render(exchange, page).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return what a program is told whose user cannot be signed in now.
	 * @param failure why
	 * @return the answer
	 */
	public Answer unavailable(AuthenticationException failure) {
		return problem(Fault.UNAVAILABLE.problem(), retryAfter(Fault.retryAfter(failure)));
	}

	Answer unavailable(LoginExchange exchange, AuthenticationException failure, @Nullable String again) {
		return unavailable(exchange, new FaultPage(Fault.of(failure), again), Fault.retryAfter(failure));
	}

	/**
	 * Return the answer to a request whose user's permissions are not known now, in the
	 * form that it asks for.
	 * @param exchange the request
	 * @param failure why
	 * @return the answer
	 */
	public Answer unavailable(LoginExchange exchange, PermissionsUnavailableException failure) {
		String retryAfter = failure.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
		String again = exchange.method().equals(HttpMethod.GET) ? "" : null;
		return unavailable(exchange, new FaultPage(Fault.PERMISSIONS, again),
				Duration.ofSeconds(Long.parseLong(String.valueOf(retryAfter))));
	}

	/**
	 * Return what a program is told whose user's permissions are not known now.
	 * @param failure why
	 * @return the answer
	 */
	public Answer unavailable(PermissionsUnavailableException failure) {
		return problem(Fault.PERMISSIONS.problem(), failure.getHeaders());
	}

	private Answer unavailable(LoginExchange exchange, FaultPage page, @Nullable Duration retryAfter) {
		Problem problem = page.fault().problem();
		HttpHeaders headers = retryAfter(retryAfter);
		return exchange.isJson() ? problem(problem, headers) : page(exchange, problem.status(), page, headers);
	}

	private static HttpHeaders retryAfter(@Nullable Duration duration) {
		HttpHeaders headers = new HttpHeaders();
		if (duration != null) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, duration.toSeconds())));
		}
		return headers;
	}

	private static Answer content(HttpStatus status, HttpHeaders headers, MediaType type, Supplier<byte[]> body) {
		headers.setContentType(new MediaType(type, StandardCharsets.UTF_8));
		return new Answer.Content(status, headers, body);
	}

}
