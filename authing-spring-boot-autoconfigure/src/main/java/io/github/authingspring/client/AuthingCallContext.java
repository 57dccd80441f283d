package io.github.authingspring.client;

import io.micrometer.observation.Observation;

/**
 * What is known of a call while it is observed. {@link #getError()} tells how it failed.
 */
public final class AuthingCallContext extends Observation.Context {

	private final AuthingRequest<?> request;

	/**
	 * Create a context.
	 * @param request the request of the call
	 */
	public AuthingCallContext(AuthingRequest<?> request) {
		this.request = request;
	}

	/**
	 * Return the request of the call.
	 * @return the request
	 */
	public AuthingRequest<?> request() {
		return this.request;
	}

}
