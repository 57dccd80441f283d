package io.github.authingspring.security.login;

import java.time.Duration;
import java.util.Locale;

import io.github.authingspring.security.AuthingRateLimitException;
import io.github.authingspring.security.AuthingServiceException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/**
 * Why a request cannot be served now, through no fault of its sender's.
 */
enum Fault {

	/**
	 * Authing cannot be asked.
	 */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Sign-in is not possible at the moment. Try again later."),

	/**
	 * Authing was asked too often.
	 */
	THROTTLED(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts. Try again later."),

	/**
	 * The permissions of the user are not known.
	 */
	PERMISSIONS(HttpStatus.SERVICE_UNAVAILABLE, "Permissions cannot be checked at the moment");

	private final HttpStatus status;

	private final String detail;

	Fault(HttpStatus status, String detail) {
		this.status = status;
		this.detail = detail;
	}

	static Fault of(AuthenticationException failure) {
		return (failure instanceof AuthingRateLimitException) ? THROTTLED : UNAVAILABLE;
	}

	static @Nullable Duration retryAfter(AuthenticationException failure) {
		return (failure instanceof AuthingServiceException fault) ? fault.retryAfter() : null;
	}

	Problem problem() {
		return Problem.of(this.status, this.detail);
	}

	String key() {
		return "fault." + name().toLowerCase(Locale.ROOT);
	}

}
