package io.github.authingspring.security;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.cache.CacheMeterBinder;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a cache of permissions does, under the names of Micrometer's cache metrics.
 */
final class PermissionCacheMetrics extends CacheMeterBinder<PermissionCache<?>> {

	private final PermissionCache<?> cache;

	private final String name;

	PermissionCacheMetrics(PermissionCache<?> cache, String name) {
		super(cache, name, Tags.empty());
		this.cache = cache;
		this.name = name;
	}

	@Override
	protected Long size() {
		return this.cache.size();
	}

	@Override
	protected long hitCount() {
		return this.cache.counters().hits();
	}

	@Override
	protected Long missCount() {
		return this.cache.counters().misses();
	}

	@Override
	protected @Nullable Long evictionCount() {
		return null;
	}

	@Override
	protected long putCount() {
		return this.cache.counters().loads();
	}

	@Override
	protected void bindImplementationSpecificMetrics(MeterRegistry registry) {
		FunctionCounter.builder("cache.load", this.cache, (counted) -> counted.counters().loads())
			.tags("cache", this.name, "result", "success")
			.description("Loads that ended with permissions")
			.register(registry);
		FunctionCounter.builder("cache.load", this.cache, (counted) -> counted.counters().failures())
			.tags("cache", this.name, "result", "failure")
			.description("Loads that failed")
			.register(registry);
	}

}
