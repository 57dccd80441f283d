package io.github.authingspring.security;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How long an instance of the application goes on with permissions that it has loaded.
 *
 * @param timeToLive the time after which they are loaded again; zero to load them for
 * each check, except that checks at the same time share a load
 * @param maximumSize for how many users, each in each namespace, permissions of a kind
 * are kept
 */
public record PermissionCacheSettings(Duration timeToLive, long maximumSize) {

	/**
	 * One minute, for ten thousand users.
	 */
	public static final PermissionCacheSettings DEFAULTS = new PermissionCacheSettings(Duration.ofMinutes(1), 10_000);

	/**
	 * Create settings.
	 * @throws IllegalArgumentException if one is negative
	 */
	public PermissionCacheSettings {
		Assert.isTrue(!timeToLive.isNegative(), "'timeToLive' must not be negative");
		Assert.isTrue(maximumSize >= 0, "'maximumSize' must not be negative");
	}

}
