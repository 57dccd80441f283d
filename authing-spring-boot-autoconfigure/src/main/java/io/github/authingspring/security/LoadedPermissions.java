package io.github.authingspring.security;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How a load of permissions ended.
 *
 * @param <T> the type of the permissions
 * @param permissions what was loaded
 * @param failure why nothing was
 */
record LoadedPermissions<T>(@Nullable T permissions, @Nullable Throwable failure) {

	/**
	 * While Authing is out of order, each user costs one request in this time.
	 */
	private static final Duration FAILURE = Duration.ofSeconds(1);

	/**
	 * Return how long this is answered again.
	 */
	Duration timeToLive(Duration ofPermissions) {
		if (this.failure == null) {
			return ofPermissions;
		}
		if (isLoginExpired()) {
			return Duration.ZERO;
		}
		return (FAILURE.compareTo(ofPermissions) < 0) ? FAILURE : ofPermissions;
	}

	/**
	 * Return whether the token that the load was made with is to blame, which others need
	 * not share.
	 */
	boolean isLoginExpired() {
		return this.failure instanceof AuthingLoginExpiredException;
	}

	Mono<T> toMono() {
		return (this.permissions != null) ? Mono.just(this.permissions)
				: Mono.error((this.failure != null) ? this.failure : new IllegalStateException("Nothing was loaded"));
	}

}
