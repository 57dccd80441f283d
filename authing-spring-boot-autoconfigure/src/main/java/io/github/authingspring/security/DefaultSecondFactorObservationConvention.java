package io.github.authingspring.security;

import io.github.authingspring.security.AuthingSecurityObservationDocumentation.SecondFactorKeyNames;
import io.micrometer.common.KeyValues;

/**
 * The convention as documented by
 * {@link AuthingSecurityObservationDocumentation#SECOND_FACTOR}. Made to be extended.
 */
public class DefaultSecondFactorObservationConvention implements SecondFactorObservationConvention {

	@Override
	public String getName() {
		return "authing.second-factor";
	}

	@Override
	public String getContextualName(SecondFactorObservationContext context) {
		return "second factor " + context.factor().value();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(SecondFactorObservationContext context) {
		return KeyValues.of(SecondFactorKeyNames.FACTOR.withValue(context.factor().value()),
				SecondFactorKeyNames.OUTCOME.withValue(LoginOutcome.of(context.getError()).name()));
	}

}
