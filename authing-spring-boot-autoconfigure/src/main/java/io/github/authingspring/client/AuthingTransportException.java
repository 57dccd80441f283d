package io.github.authingspring.client;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * There was no usable answer from Authing: it could not be reached, did not answer in
 * time, or answered something else than the protocol allows. Says nothing about the
 * user's credentials or rights.
 */
public final class AuthingTransportException extends AuthingException {

	private final Reason reason;

	private final int status;

	private final @Nullable Duration retryAfter;

	private AuthingTransportException(Fault fault, String message, @Nullable Throwable cause) {
		super(fault.operation, "No usable answer from Authing to '%s': %s".formatted(fault.operation, message), cause);
		this.reason = fault.reason;
		this.status = fault.status;
		this.retryAfter = fault.retryAfter;
	}

	static AuthingTransportException connection(AuthingRequest<?> request, Throwable cause) {
		return new AuthingTransportException(new Fault(request.operation(), Reason.CONNECTION, 0, null),
				"the connection failed (%s)".formatted(Printable.of(cause)), cause);
	}

	static AuthingTransportException timeout(AuthingRequest<?> request, String limit) {
		return new AuthingTransportException(new Fault(request.operation(), Reason.TIMEOUT, 0, null), limit, null);
	}

	static AuthingTransportException status(AuthingRequest<?> request, int status, @Nullable Duration retryAfter) {
		return new AuthingTransportException(new Fault(request.operation(), Reason.STATUS, status, retryAfter),
				"HTTP status %d from '%s'".formatted(status, request.path()), null);
	}

	static AuthingTransportException answer(AuthingRequest<?> request, String complaint) {
		return answer(request.operation(), complaint);
	}

	static AuthingTransportException answer(String operation, String complaint) {
		return new AuthingTransportException(new Fault(operation, Reason.ANSWER, 0, null), complaint, null);
	}

	/**
	 * Return why there was no usable answer.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Return the HTTP status, where that is the reason.
	 * @return the status, or 0
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return how long the server asked to wait, as far as the client's settings believe
	 * it.
	 * @return the duration or {@code null}
	 */
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

	boolean isPassing() {
		return this.reason == Reason.CONNECTION || this.reason == Reason.TIMEOUT || this.status == 429
				|| (this.status >= 502 && this.status <= 504);
	}

	private record Fault(String operation, Reason reason, int status, @Nullable Duration retryAfter) {

	}

	/**
	 * Why there was no usable answer.
	 */
	public enum Reason {

		/**
		 * The server could not be reached, or the connection broke.
		 */
		CONNECTION,

		/**
		 * A limit in time passed.
		 */
		TIMEOUT,

		/**
		 * The server answered with an HTTP status that carries no answer.
		 */
		STATUS,

		/**
		 * The answer is not what the protocol allows.
		 */
		ANSWER

	}

}
