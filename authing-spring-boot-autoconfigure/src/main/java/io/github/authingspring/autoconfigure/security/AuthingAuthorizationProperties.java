package io.github.authingspring.autoconfigure.security;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Authing's roles and resources mean here.
 *
 * @param namespace Permission namespace that roles and resources are taken from. By
 * default the default one of the user pool.
 * @param rolePrefix What stands before the code of a role in its authority.
 * @param methodSecurity Whether annotations such as '@PreAuthorize' and '@RequiresFactor'
 * are obeyed. Fixed at build time when the application is processed ahead of time.
 */
@ConfigurationProperties("authing.authorization")
public record AuthingAuthorizationProperties(@Nullable String namespace, @DefaultValue("ROLE_") String rolePrefix,
		@DefaultValue("true") boolean methodSecurity) {

}
