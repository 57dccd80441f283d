package io.github.authingspring.client;

/**
 * Root of the operation groups: everything an operation needs is a request value and the
 * one primitive that prepares a call from it.
 */
public interface AuthingOperations {

	/**
	 * Prepare a call. Nothing is sent until the call is executed or subscribed to.
	 * @param <T> the type of the result
	 * @param request what to send
	 * @return the prepared call
	 */
	<T> AuthingCall<T> call(AuthingRequest<T> request);

}
