package io.github.authingspring.security;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what a cache of permissions does.
 */
final class PermissionCacheCounters {

	private final LongAdder hits = new LongAdder();

	private final LongAdder misses = new LongAdder();

	private final LongAdder loads = new LongAdder();

	private final LongAdder failures = new LongAdder();

	void hit() {
		this.hits.increment();
	}

	void miss() {
		this.misses.increment();
	}

	void loaded(LoadedPermissions<?> loaded) {
		((loaded.failure() != null) ? this.failures : this.loads).increment();
	}

	/**
	 * Return how often no load was needed, or one that was under way served.
	 */
	long hits() {
		return this.hits.sum();
	}

	/**
	 * Return how often a load was begun.
	 */
	long misses() {
		return this.misses.sum();
	}

	/**
	 * Return how many loads ended with permissions.
	 */
	long loads() {
		return this.loads.sum();
	}

	/**
	 * Return how many loads failed.
	 */
	long failures() {
		return this.failures.sum();
	}

}
