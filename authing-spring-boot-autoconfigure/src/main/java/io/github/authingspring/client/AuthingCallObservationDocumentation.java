package io.github.authingspring.client;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of the client. Their parents and children go by the usual rules of
 * Micrometer; the requests over HTTP are children of their call.
 */
public enum AuthingCallObservationDocumentation implements ObservationDocumentation {

	/**
	 * One call of an operation, with all its repetitions.
	 */
	CALL {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultAuthingCallObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinalityKeyNames.values();
		}

		@Override
		public Observation.Event[] getEvents() {
			return Events.values();
		}

	};

	/**
	 * Keys of few values.
	 */
	public enum LowCardinalityKeyNames implements KeyName {

		/**
		 * The operation, such as {@code loginByEmail}.
		 */
		OPERATION("operation"),

		/**
		 * {@code SUCCESS}, {@code REFUSED} by Authing, {@code UNAVAILABLE} for no usable
		 * answer, {@code CANCELLED}, or {@code ERROR} if nothing could be sent, as
		 * without a signed-in user.
		 */
		OUTCOME("outcome"),

		/**
		 * The {@link AuthingErrorCategory} of a refusal, the
		 * {@link AuthingTransportException.Reason} of a fault, or {@code none}.
		 */
		REASON("reason");

		private final String key;

		LowCardinalityKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * What happens during a call.
	 */
	public enum Events implements Observation.Event {

		/**
		 * The request is sent once more after a passing fault.
		 */
		RETRY;

		@Override
		public String getName() {
			return "retry";
		}

		@Override
		public String getContextualName() {
			return "retry";
		}

	}

}
