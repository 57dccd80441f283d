package io.github.authingspring.security;

import io.micrometer.observation.Observation;

/**
 * What is known of the second step of a sign-in while it is observed. {@link #getError()}
 * tells why it signed nobody in.
 */
public final class SecondFactorObservationContext extends Observation.Context {

	private final SecondFactor factor;

	/**
	 * Create a context.
	 * @param factor the second factor
	 */
	public SecondFactorObservationContext(SecondFactor factor) {
		this.factor = factor;
	}

	/**
	 * Return the second factor.
	 * @return the factor
	 */
	public SecondFactor factor() {
		return this.factor;
	}

}
