package io.github.authingspring.security;

import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Keeps permissions of one kind. However many ask at the same time, one load is under way
 * for each key; it goes on when the one who began it leaves. The exception is a load that
 * failed for the token it was made with: those with other tokens load with theirs.
 *
 * @param <T> the type of the permissions
 */
final class PermissionCache<T> {

	private final AsyncCache<PermissionKey, LoadedPermissions<T>> loads;

	private final PermissionCacheCounters counters = new PermissionCacheCounters();

	PermissionCache(PermissionCacheSettings settings, Ticker ticker) {
		Expiry<PermissionKey, LoadedPermissions<T>> expiry = Expiry
			.writing((key, loaded) -> loaded.timeToLive(settings.timeToLive()));
		this.loads = Caffeine.newBuilder()
			.maximumSize(settings.maximumSize())
			.expireAfter(expiry)
			.ticker(ticker)
			.buildAsync();
	}

	/**
	 * Return permissions if no load is needed for them.
	 */
	@Nullable T known(PermissionKey key) {
		CompletableFuture<LoadedPermissions<T>> load = this.loads.getIfPresent(key);
		T permissions = (load != null && load.isDone() && !load.isCompletedExceptionally()) ? load.join().permissions()
				: null;
		if (permissions != null) {
			this.counters.hit();
		}
		return permissions;
	}

	/**
	 * Return permissions.
	 * @param key what they are told apart by
	 * @param token the token of the one who asks
	 * @param load loads them, with that token
	 */
	Mono<T> get(PermissionKey key, AuthingIdToken token, Mono<T> load) {
		return Mono.deferContextual((context) -> join(key, token, load.contextWrite(context)));
	}

	private Mono<T> join(PermissionKey key, AuthingIdToken token, Mono<T> load) {
		CompletableFuture<LoadedPermissions<T>> own = new CompletableFuture<>();
		CompletableFuture<LoadedPermissions<T>> first = this.loads.asMap().putIfAbsent(key, own);
		if (first == null) {
			this.counters.miss();
			begin(own, token, load);
			return Mono.fromFuture(own, true).flatMap(LoadedPermissions::toMono);
		}
		return Mono.fromFuture(first, true).flatMap((loaded) -> {
			if (!loaded.isUpToAnother(token)) {
				this.counters.hit();
				return loaded.toMono();
			}
			this.loads.asMap().remove(key, first);
			return join(key, token, load);
		});
	}

	private void begin(CompletableFuture<LoadedPermissions<T>> own, AuthingIdToken token, Mono<T> load) {
		try {
			load.map(LoadedPermissions::of)
				.onErrorResume(Exception.class, (failure) -> Mono.just(LoadedPermissions.failed(failure, token)))
				.doOnNext(this.counters::loaded)
				.subscribe(own::complete, own::completeExceptionally, () -> own.complete(nothing(token)));
		}
		catch (Error ex) {
			// Reactor throws fatal errors; nobody may wait for what ended so
			own.completeExceptionally(ex);
			throw ex;
		}
	}

	private static <T> LoadedPermissions<T> nothing(AuthingIdToken token) {
		return LoadedPermissions.failed(new IllegalStateException("The load ended without permissions"), token);
	}

	PermissionCacheCounters counters() {
		return this.counters;
	}

	long size() {
		return this.loads.asMap().size();
	}

	/**
	 * Forget what is known of a user, or of all.
	 */
	void evict(@Nullable String userId) {
		this.loads.asMap().keySet().removeIf((key) -> userId == null || key.userId().equals(userId));
	}

}
