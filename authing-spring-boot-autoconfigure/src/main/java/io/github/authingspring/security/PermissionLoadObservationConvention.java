package io.github.authingspring.security;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names the observation of a load of permissions and its keys. A bean of this type
 * replaces the {@link DefaultPermissionLoadObservationConvention}.
 */
public interface PermissionLoadObservationConvention extends ObservationConvention<PermissionLoadObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof PermissionLoadObservationContext;
	}

}
