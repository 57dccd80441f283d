package io.github.authingspring.client;

import java.util.concurrent.CancellationException;

import io.github.authingspring.client.AuthingCallObservationDocumentation.LowCardinalityKeyNames;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

/**
 * The convention as documented by {@link AuthingCallObservationDocumentation}. Made to be
 * extended.
 */
public class DefaultAuthingCallObservationConvention implements AuthingCallObservationConvention {

	private static final String NONE = "none";

	@Override
	public String getName() {
		return "authing.client.requests";
	}

	@Override
	public String getContextualName(AuthingCallContext context) {
		return "authing " + context.request().operation();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(AuthingCallContext context) {
		@Nullable Throwable failure = context.getError();
		return KeyValues.of(LowCardinalityKeyNames.OPERATION.withValue(context.request().operation()),
				LowCardinalityKeyNames.OUTCOME.withValue(outcome(failure)),
				LowCardinalityKeyNames.REASON.withValue(reason(failure)));
	}

	private String outcome(@Nullable Throwable failure) {
		if (failure == null) {
			return "SUCCESS";
		}
		if (failure instanceof AuthingException authing) {
			return (authing instanceof AuthingResponseException) ? "REFUSED" : "UNAVAILABLE";
		}
		return (failure instanceof CancellationException) ? "CANCELLED" : "ERROR";
	}

	private String reason(@Nullable Throwable failure) {
		if (failure instanceof AuthingResponseException refusal) {
			return refusal.category().name();
		}
		return (failure instanceof AuthingTransportException fault) ? fault.reason().name() : NONE;
	}

}
