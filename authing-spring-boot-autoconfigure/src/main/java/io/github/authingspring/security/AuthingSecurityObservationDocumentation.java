package io.github.authingspring.security;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of sign-ins and permissions. What Spring Security observes itself is
 * not among them.
 */
public enum AuthingSecurityObservationDocumentation implements ObservationDocumentation {

	/**
	 * The first step of a sign-in, as far as Authing is asked.
	 */
	LOGIN {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultLoginObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LoginKeyNames.values();
		}

	},

	/**
	 * The second step of a sign-in, as far as Authing is asked.
	 */
	SECOND_FACTOR {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultSecondFactorObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return SecondFactorKeyNames.values();
		}

	},

	/**
	 * A load of permissions. Checks of permissions that are known are not observed.
	 */
	PERMISSION_LOAD {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultPermissionLoadObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return PermissionLoadKeyNames.values();
		}

	};

	/**
	 * Keys of the first step.
	 */
	public enum LoginKeyNames implements KeyName {

		/**
		 * The {@link LoginMethod#value() method}, such as {@code phone-code}.
		 */
		METHOD {

			@Override
			public String asString() {
				return "method";
			}

		},

		/**
		 * {@code SUCCESS}, {@code REFUSED}, the step that is next ({@code SECOND_FACTOR},
		 * {@code CAPTCHA}, {@code PASSWORD}, {@code STEP}), {@code LOCKED},
		 * {@code DISABLED}, {@code RATE_LIMIT}, {@code UNAVAILABLE}, {@code CANCELLED} or
		 * {@code ERROR}.
		 */
		OUTCOME {

			@Override
			public String asString() {
				return "outcome";
			}

		}

	}

	/**
	 * Keys of the second step.
	 */
	public enum SecondFactorKeyNames implements KeyName {

		/**
		 * The {@link SecondFactor#value() factor}, such as {@code totp}.
		 */
		FACTOR {

			@Override
			public String asString() {
				return "factor";
			}

		},

		/**
		 * As of the first step, and {@code EXPIRED} if the attempt has ended.
		 */
		OUTCOME {

			@Override
			public String asString() {
				return "outcome";
			}

		}

	}

	/**
	 * Keys of loads.
	 */
	public enum PermissionLoadKeyNames implements KeyName {

		/**
		 * {@code roles} or {@code resources}.
		 */
		KIND {

			@Override
			public String asString() {
				return "kind";
			}

		},

		/**
		 * {@code SUCCESS}, {@code LOGIN_EXPIRED} if Authing no longer accepts the user's
		 * token, {@code UNAVAILABLE} or {@code CANCELLED}.
		 */
		OUTCOME {

			@Override
			public String asString() {
				return "outcome";
			}

		}

	}

}
