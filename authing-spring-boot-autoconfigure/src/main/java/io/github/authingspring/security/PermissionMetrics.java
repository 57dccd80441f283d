package io.github.authingspring.security;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Binds meters to a {@link PermissionService}: how many checks were answered by what is
 * known, how many made a load, and how loads ended. They are Micrometer's cache metrics,
 * with {@code authing.roles} or {@code authing.resources} as {@code cache}.
 */
public final class PermissionMetrics implements MeterBinder {

	private final PermissionService permissions;

	/**
	 * Create a binder.
	 * @param permissions what to count
	 */
	public PermissionMetrics(PermissionService permissions) {
		this.permissions = permissions;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.permissions.caches()
			.forEach((kind, cache) -> new PermissionCacheMetrics(cache, "authing." + kind).bindTo(registry));
	}

}
