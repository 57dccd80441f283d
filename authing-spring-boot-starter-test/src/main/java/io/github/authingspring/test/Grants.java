package io.github.authingspring.test;

import java.util.List;
import java.util.Objects;

import io.github.authingspring.client.model.AuthorizedResource;
import org.jspecify.annotations.Nullable;

/**
 * What a test allows its user in one permission namespace.
 *
 * @param namespace the namespace; {@code null} for the one that is configured
 * @param roles the codes of the roles
 * @param resources the resources
 */
record Grants(@Nullable String namespace, List<String> roles, List<AuthorizedResource> resources) {

	boolean isFor(@Nullable String asked, @Nullable String configured) {
		return Objects.equals((this.namespace != null) ? this.namespace : configured, asked);
	}

}
