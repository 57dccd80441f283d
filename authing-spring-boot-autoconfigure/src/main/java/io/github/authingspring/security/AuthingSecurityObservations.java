package io.github.authingspring.security;

import io.github.authingspring.client.ObservedMono;
import io.github.authingspring.security.PermissionLoadObservationContext.Kind;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How sign-ins and loads of permissions are observed.
 *
 * @param registry where to
 * @param login names the first step of a sign-in; {@code null} for the default
 * @param secondFactor names the second step; {@code null} for the default
 * @param permissionLoad names loads of permissions; {@code null} for the default
 */
public record AuthingSecurityObservations(ObservationRegistry registry, @Nullable LoginObservationConvention login,
		@Nullable SecondFactorObservationConvention secondFactor,
		@Nullable PermissionLoadObservationConvention permissionLoad) {

	/**
	 * Nothing is observed.
	 */
	public static final AuthingSecurityObservations NONE = new AuthingSecurityObservations(ObservationRegistry.NOOP,
			null, null, null);

	private static final LoginObservationConvention LOGIN = new DefaultLoginObservationConvention();

	private static final SecondFactorObservationConvention SECOND_FACTOR = new DefaultSecondFactorObservationConvention();

	private static final PermissionLoadObservationConvention PERMISSION_LOAD = new DefaultPermissionLoadObservationConvention();

	<T> Mono<T> observe(LoginMethod method, Mono<T> login) {
		return ObservedMono.of(login, this.registry, (registry) -> AuthingSecurityObservationDocumentation.LOGIN
			.observation(this.login, LOGIN, () -> new LoginObservationContext(method), registry));
	}

	<T> Mono<T> observe(SecondFactor factor, Mono<T> verification) {
		return ObservedMono.of(verification, this.registry,
				(registry) -> AuthingSecurityObservationDocumentation.SECOND_FACTOR.observation(this.secondFactor,
						SECOND_FACTOR, () -> new SecondFactorObservationContext(factor), registry));
	}

	<T> Mono<T> observe(Kind kind, Mono<T> load) {
		return ObservedMono.of(load, this.registry,
				(registry) -> AuthingSecurityObservationDocumentation.PERMISSION_LOAD.observation(this.permissionLoad,
						PERMISSION_LOAD, () -> new PermissionLoadObservationContext(kind), registry));
	}

}
