package io.github.authingspring.security;

import org.jspecify.annotations.Nullable;

/**
 * What permissions of one kind are told apart by. Never holds a token.
 *
 * @param userPoolId the user pool
 * @param appId the application
 * @param userId the user
 * @param namespace the permission namespace; {@code null} for the default one
 */
record PermissionKey(@Nullable String userPoolId, String appId, String userId, @Nullable String namespace) {

}
