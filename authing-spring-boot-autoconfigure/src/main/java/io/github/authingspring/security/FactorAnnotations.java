package io.github.authingspring.security;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import org.aopalliance.intercept.MethodInvocation;

/**
 * Makes methods obey {@link RequiresFactor}.
 */
public final class FactorAnnotations {

	private FactorAnnotations() {
	}

	/**
	 * Return the advisor that makes methods obey {@link RequiresFactor}.
	 * @return the advisor
	 */
	public static AnnotationAdvisor requiresFactor() {
		return AnnotatedMethods.advisor(RequiresFactor.class, (required, method) -> {
			FactorAuthorizationManager<MethodInvocation> factors = FactorAuthorizationManager
				.within(duration(required.within()), required.value());
			return factors::authorize;
		});
	}

	private static Duration duration(String within) {
		try {
			return Duration.parse(within);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(
					"'within' of @RequiresFactor must be a duration such as 'PT5M', not '%s'".formatted(within), ex);
		}
	}

}
