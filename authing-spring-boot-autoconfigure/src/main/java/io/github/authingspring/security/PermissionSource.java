package io.github.authingspring.security;

import reactor.core.publisher.Mono;

/**
 * Where permissions come from: from Authing, or from what was loaded before.
 */
@FunctionalInterface
interface PermissionSource {

	/**
	 * Return permissions.
	 * @param <T> the type of the permissions
	 * @param key what they are told apart by
	 * @param load asks Authing, once for each subscriber
	 * @return the permissions
	 */
	<T> Mono<T> get(PermissionKey key, Mono<T> load);

	/**
	 * Return a source that asks Authing each time.
	 */
	static PermissionSource direct() {
		return new PermissionSource() {

			@Override
			public <T> Mono<T> get(PermissionKey key, Mono<T> load) {
				return load;
			}

		};
	}

}
