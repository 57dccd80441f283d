package io.github.authingspring.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. Either Authing refused it, which is an
 * {@link AuthingResponseException}, or there was no usable answer, which is an
 * {@link AuthingTransportException}; the two are never confused. No message shows a
 * password, code or token.
 */
public abstract sealed class AuthingException extends RuntimeException
		permits AuthingResponseException, AuthingTransportException {

	private final String operation;

	AuthingException(String operation, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.operation = operation;
	}

	/**
	 * Return the documented name of the operation that did not succeed.
	 * @return the name, such as {@code loginByEmail}
	 */
	public final String operation() {
		return this.operation;
	}

}
