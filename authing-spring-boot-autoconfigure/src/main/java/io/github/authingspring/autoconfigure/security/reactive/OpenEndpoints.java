package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.autoconfigure.security.HealthEndpointPresence;

import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.security.config.web.server.ServerHttpSecurity;

/**
 * Keeps the health endpoint open. Spring Boot's own chain for it backs off as soon as
 * there is ours.
 */
final class OpenEndpoints {

	private OpenEndpoints() {
	}

	static void permit(ServerHttpSecurity.AuthorizeExchangeSpec rules) {
		if (HealthEndpointPresence.isGiven()) {
			Health.permit(rules);
		}
	}

	/**
	 * Loaded only where the endpoint is.
	 */
	private static final class Health {

		static void permit(ServerHttpSecurity.AuthorizeExchangeSpec rules) {
			rules
				.matchers(EndpointRequest.to(HealthEndpoint.class),
						EndpointRequest.toAdditionalPaths(WebServerNamespace.SERVER, HealthEndpoint.class))
				.permitAll();
		}

	}

}
