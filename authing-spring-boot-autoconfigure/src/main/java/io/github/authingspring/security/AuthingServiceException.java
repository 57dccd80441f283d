package io.github.authingspring.security;

import java.io.Serial;
import java.time.Duration;

import io.github.authingspring.client.AuthingException;
import io.github.authingspring.client.AuthingTransportException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.InternalAuthenticationServiceException;

/**
 * Nobody could be signed in because Authing cannot be reached, has a fault, answers what
 * is not known, or is not configured for it. Says nothing about the credentials.
 */
public class AuthingServiceException extends InternalAuthenticationServiceException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final @Nullable Duration retryAfter;

	AuthingServiceException(AuthingException cause) {
		super(cause.getMessage(), cause);
		this.retryAfter = (cause instanceof AuthingTransportException fault) ? fault.retryAfter() : null;
	}

	AuthingServiceException(String message, Duration retryAfter) {
		super(message);
		this.retryAfter = retryAfter;
	}

	AuthingServiceException(String message) {
		super(message);
		this.retryAfter = null;
	}

	AuthingServiceException(String message, Throwable cause) {
		super(message, cause);
		this.retryAfter = null;
	}

	/**
	 * Return how long to wait before another try.
	 * @return the duration or {@code null}
	 */
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
