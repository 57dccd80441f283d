package io.github.authingspring.security;

import io.github.authingspring.security.AuthingSecurityObservationDocumentation.LoginKeyNames;
import io.micrometer.common.KeyValues;

/**
 * The convention as documented by {@link AuthingSecurityObservationDocumentation#LOGIN}.
 * Made to be extended.
 */
public class DefaultLoginObservationConvention implements LoginObservationConvention {

	@Override
	public String getName() {
		return "authing.login";
	}

	@Override
	public String getContextualName(LoginObservationContext context) {
		return "login " + context.method().value();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(LoginObservationContext context) {
		return KeyValues.of(LoginKeyNames.METHOD.withValue(context.method().value()),
				LoginKeyNames.OUTCOME.withValue(LoginOutcome.of(context.getError()).name()));
	}

}
