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
 * @param refused the token that is to blame for the failure
 */
record LoadedPermissions<T>(@Nullable T permissions, @Nullable Throwable failure, @Nullable AuthingIdToken refused) {

	/**
	 * While Authing is out of order, each user costs one request in this time.
	 */
	private static final Duration FAILURE = Duration.ofSeconds(1);

	static <T> LoadedPermissions<T> of(T permissions) {
		return new LoadedPermissions<>(permissions, null, null);
	}

	static <T> LoadedPermissions<T> failed(Throwable failure, AuthingIdToken token) {
		return new LoadedPermissions<>(null, failure, (failure instanceof AuthingLoginExpiredException) ? token : null);
	}

	/**
	 * Return how long this is answered again.
	 */
	Duration timeToLive(Duration ofPermissions) {
		if (this.failure == null) {
			return ofPermissions;
		}
		if (this.refused != null) {
			return Duration.ZERO;
		}
		return (FAILURE.compareTo(ofPermissions) < 0) ? FAILURE : ofPermissions;
	}

	/**
	 * Return whether the failure is that of a token, and so none of a load with this one.
	 */
	boolean isUpToAnother(AuthingIdToken token) {
		return this.refused != null && !this.refused.equals(token);
	}

	Mono<T> toMono() {
		return (this.permissions != null) ? Mono.just(this.permissions)
				: Mono.error((this.failure != null) ? this.failure : new IllegalStateException("Nothing was loaded"));
	}

}
