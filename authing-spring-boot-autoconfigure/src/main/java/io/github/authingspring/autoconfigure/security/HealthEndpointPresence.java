package io.github.authingspring.autoconfigure.security;

import org.springframework.util.ClassUtils;

/**
 * Tells whether an application can have a health endpoint.
 */
public final class HealthEndpointPresence {

	private static final String[] NEEDED = { "org.springframework.boot.health.actuate.endpoint.HealthEndpoint",
			"org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration" };

	private HealthEndpointPresence() {
	}

	/**
	 * Tell whether the classes of the endpoint are there.
	 * @return whether they are
	 */
	public static boolean isGiven() {
		for (String name : NEEDED) {
			if (!ClassUtils.isPresent(name, HealthEndpointPresence.class.getClassLoader())) {
				return false;
			}
		}
		return true;
	}

}
