package io.github.authingspring.security;

import java.time.Duration;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.authingspring.client.LoginExpiredException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The permissions of one kind.
 *
 * @param <T> the type of the permissions
 */
final class Permissions<T> {

	static final Mono<Boolean> YES = Mono.just(true);

	static final Mono<Boolean> NO = Mono.just(false);

	/**
	 * Ends loads of an application's own that have no deadline.
	 */
	private static final Duration LONGEST_LOAD = Duration.ofMinutes(1);

	private final String kind;

	private final String appId;

	private final Load<T> load;

	private final PermissionCache<T> cache;

	Permissions(String kind, String appId, Load<T> load, PermissionCacheSettings settings, Ticker ticker) {
		this.kind = kind;
		this.appId = appId;
		this.load = load;
		this.cache = new PermissionCache<>(settings, ticker);
	}

	Mono<T> of(AuthingAuthentication user, @Nullable String namespace) {
		return of(user, namespace, key(user, namespace));
	}

	/**
	 * Decide by a rule. What needs no load is decided at once.
	 */
	Mono<Boolean> check(AuthingAuthentication user, @Nullable String namespace, Predicate<T> rule) {
		PermissionKey key = key(user, namespace);
		T known = this.cache.known(key);
		if (known == null) {
			return of(user, namespace, key).map(rule::test);
		}
		return rule.test(known) ? YES : NO;
	}

	PermissionCache<T> cache() {
		return this.cache;
	}

	void evict(@Nullable String userId) {
		this.cache.evict(userId);
	}

	private Mono<T> of(AuthingAuthentication user, @Nullable String namespace, PermissionKey key) {
		return this.cache.get(key, user.idToken(),
				Mono.defer(() -> this.load.as(user, namespace))
					.timeout(LONGEST_LOAD)
					.switchIfEmpty(Mono.error(() -> unavailable(key, null)))
					.onErrorMap((failure) -> translate(failure, key)));
	}

	private PermissionKey key(AuthingAuthentication user, @Nullable String namespace) {
		AuthingUser principal = user.getPrincipal();
		return new PermissionKey(principal.userPoolId(), this.appId, principal.id(), namespace);
	}

	private Throwable translate(Throwable failure, PermissionKey key) {
		if (failure instanceof LoginExpiredException expired) {
			return new AuthingLoginExpiredException(expired);
		}
		return (failure instanceof AuthingLoginExpiredException || failure instanceof PermissionsUnavailableException)
				? failure : unavailable(key, failure);
	}

	private PermissionsUnavailableException unavailable(PermissionKey key, @Nullable Throwable cause) {
		return new PermissionsUnavailableException(
				"The %s of user '%s' cannot be loaded".formatted(this.kind, key.userId()), cause);
	}

	/**
	 * Loads permissions as a user.
	 *
	 * @param <T> the type of the permissions
	 */
	@FunctionalInterface
	interface Load<T> {

		Mono<T> as(AuthingAuthentication user, @Nullable String namespace);

	}

}
