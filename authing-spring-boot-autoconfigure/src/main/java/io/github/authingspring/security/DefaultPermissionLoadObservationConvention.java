package io.github.authingspring.security;

import java.util.Locale;
import java.util.concurrent.CancellationException;

import io.github.authingspring.client.LoginExpiredException;
import io.github.authingspring.security.AuthingSecurityObservationDocumentation.PermissionLoadKeyNames;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

/**
 * The convention as documented by
 * {@link AuthingSecurityObservationDocumentation#PERMISSION_LOAD}. Made to be extended.
 */
public class DefaultPermissionLoadObservationConvention implements PermissionLoadObservationConvention {

	@Override
	public String getName() {
		return "authing.permissions.load";
	}

	@Override
	public String getContextualName(PermissionLoadObservationContext context) {
		return "load " + kind(context);
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(PermissionLoadObservationContext context) {
		return KeyValues.of(PermissionLoadKeyNames.KIND.withValue(kind(context)),
				PermissionLoadKeyNames.OUTCOME.withValue(outcome(context.getError())));
	}

	private String kind(PermissionLoadObservationContext context) {
		return context.kind().name().toLowerCase(Locale.ROOT);
	}

	private String outcome(@Nullable Throwable failure) {
		if (failure == null) {
			return "SUCCESS";
		}
		if (failure instanceof LoginExpiredException || failure instanceof AuthingLoginExpiredException) {
			return "LOGIN_EXPIRED";
		}
		return (failure instanceof CancellationException) ? "CANCELLED" : "UNAVAILABLE";
	}

}
