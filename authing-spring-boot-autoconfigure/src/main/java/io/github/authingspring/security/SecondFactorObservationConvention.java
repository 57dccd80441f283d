package io.github.authingspring.security;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names the observation of the second step of a sign-in and its keys. A bean of this type
 * replaces the {@link DefaultSecondFactorObservationConvention}.
 */
public interface SecondFactorObservationConvention extends ObservationConvention<SecondFactorObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof SecondFactorObservationContext;
	}

}
