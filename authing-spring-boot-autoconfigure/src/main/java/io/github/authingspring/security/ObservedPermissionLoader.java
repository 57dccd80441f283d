package io.github.authingspring.security;

import java.util.Set;

import io.github.authingspring.security.PermissionLoadObservationContext.Kind;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Observes the loads of another loader.
 *
 * @param loader the loader
 * @param observations how loads are observed
 */
record ObservedPermissionLoader(PermissionLoader loader,
		AuthingSecurityObservations observations) implements PermissionLoader {

	@Override
	public Mono<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace) {
		return this.observations.observe(Kind.ROLES, this.loader.roles(user, namespace));
	}

	@Override
	public Mono<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace) {
		return this.observations.observe(Kind.RESOURCES, this.loader.resources(user, namespace));
	}

}
