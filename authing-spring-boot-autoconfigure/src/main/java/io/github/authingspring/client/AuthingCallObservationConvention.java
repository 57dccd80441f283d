package io.github.authingspring.client;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names the observation of a call and its keys. A bean of this type replaces the
 * {@link DefaultAuthingCallObservationConvention}.
 */
public interface AuthingCallObservationConvention extends ObservationConvention<AuthingCallContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof AuthingCallContext;
	}

}
