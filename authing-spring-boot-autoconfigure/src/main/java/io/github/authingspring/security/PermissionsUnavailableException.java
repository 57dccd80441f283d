package io.github.authingspring.security;

import java.io.Serial;
import java.time.Duration;

import io.github.authingspring.client.AuthingTransportException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * The permissions of a user are not known, or not completely, so nothing can be decided:
 * neither access nor a denial that a retry could not change. Answered with status 503. It
 * is no Spring Security exception and none is among its causes, so that nobody takes it
 * for missing rights or wrong credentials.
 */
public final class PermissionsUnavailableException extends RuntimeException implements ErrorResponse {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private final Duration retryAfter;

	PermissionsUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
		Duration asked = (cause instanceof AuthingTransportException fault) ? fault.retryAfter() : null;
		this.retryAfter = (asked != null) ? asked : RETRY_AFTER;
	}

	@Override
	public HttpStatusCode getStatusCode() {
		return HttpStatus.SERVICE_UNAVAILABLE;
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, this.retryAfter.toSeconds())));
		return headers;
	}

	@Override
	public ProblemDetail getBody() {
		return ProblemDetail.forStatusAndDetail(getStatusCode(), "Permissions cannot be checked at the moment");
	}

}
