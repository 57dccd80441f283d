package io.github.authingspring.security;

import java.util.Set;

import io.github.authingspring.client.AuthenticationClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Where the permissions of signed-in users come from: from Authing, unless the
 * application has a bean of its own. Whatever fails is a failure of the check that asked,
 * never a denial and never access; permissions that are known only in part are a failure,
 * too, and so are loads that take longer than a minute. Loads do not block.
 */
public interface PermissionLoader {

	/**
	 * Load the codes of the roles of a user.
	 * @param user the user
	 * @param namespace the permission namespace; {@code null} for the default one
	 * @return all codes, loaded for each subscriber; never empty
	 */
	Mono<Set<String>> roles(AuthingAuthentication user, @Nullable String namespace);

	/**
	 * Load the authorized resources of a user.
	 * @param user the user
	 * @param namespace the permission namespace; {@code null} for the default one
	 * @return all resources, loaded for each subscriber; never empty
	 */
	Mono<AuthorizedResources> resources(AuthingAuthentication user, @Nullable String namespace);

	/**
	 * Return a loader that asks Authing as the user.
	 * @param client asks Authing
	 * @return the loader
	 */
	static PermissionLoader of(AuthenticationClient client) {
		return new AuthingPermissionLoader(client);
	}

	/**
	 * Return a loader whose loads are observed.
	 * @param loader loads permissions
	 * @param observations how loads are observed
	 * @return the loader
	 */
	static PermissionLoader observed(PermissionLoader loader, AuthingSecurityObservations observations) {
		return new ObservedPermissionLoader(loader, observations);
	}

}
