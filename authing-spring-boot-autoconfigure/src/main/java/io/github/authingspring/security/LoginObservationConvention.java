package io.github.authingspring.security;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names the observation of the first step of a sign-in and its keys. A bean of this type
 * replaces the {@link DefaultLoginObservationConvention}.
 */
public interface LoginObservationConvention extends ObservationConvention<LoginObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof LoginObservationContext;
	}

}
