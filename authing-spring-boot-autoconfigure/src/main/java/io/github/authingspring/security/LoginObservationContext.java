package io.github.authingspring.security;

import io.micrometer.observation.Observation;

/**
 * What is known of the first step of a sign-in while it is observed. {@link #getError()}
 * tells why it signed nobody in.
 */
public final class LoginObservationContext extends Observation.Context {

	private final LoginMethod method;

	/**
	 * Create a context.
	 * @param method how the user signs in
	 */
	public LoginObservationContext(LoginMethod method) {
		this.method = method;
	}

	/**
	 * Return how the user signs in.
	 * @return the method
	 */
	public LoginMethod method() {
		return this.method;
	}

}
