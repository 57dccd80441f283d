package io.github.authingspring.security;

import io.micrometer.observation.Observation;

/**
 * What is known of a load of permissions while it is observed. {@link #getError()} tells
 * how it failed.
 */
public final class PermissionLoadObservationContext extends Observation.Context {

	private final Kind kind;

	/**
	 * Create a context.
	 * @param kind what is loaded
	 */
	public PermissionLoadObservationContext(Kind kind) {
		this.kind = kind;
	}

	/**
	 * Return what is loaded.
	 * @return the kind
	 */
	public Kind kind() {
		return this.kind;
	}

	/**
	 * What is loaded.
	 */
	public enum Kind {

		/**
		 * Roles.
		 */
		ROLES,

		/**
		 * Authorized resources.
		 */
		RESOURCES

	}

}
