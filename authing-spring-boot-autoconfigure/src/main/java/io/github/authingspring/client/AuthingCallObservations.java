package io.github.authingspring.client;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * How calls are observed.
 *
 * @param registry where to
 * @param convention names the observation and its keys; {@code null} for the default
 */
public record AuthingCallObservations(ObservationRegistry registry,
		@Nullable AuthingCallObservationConvention convention) {

	/**
	 * Nothing is observed.
	 */
	public static final AuthingCallObservations NONE = new AuthingCallObservations(ObservationRegistry.NOOP, null);

	private static final AuthingCallObservationConvention DEFAULT = new DefaultAuthingCallObservationConvention();

	<T> Mono<T> observe(AuthingRequest<T> request, Mono<T> exchange) {
		return ObservedMono.of(exchange, this.registry, (registry) -> AuthingCallObservationDocumentation.CALL
			.observation(this.convention, DEFAULT, () -> new AuthingCallContext(request), registry));
	}

	/**
	 * Note that a request is repeated.
	 */
	static void repeated(ContextView context) {
		context.<Observation>getOrEmpty(ObservationThreadLocalAccessor.KEY)
			.filter((observation) -> observation.getContext() instanceof AuthingCallContext)
			.ifPresent((call) -> call.event(AuthingCallObservationDocumentation.Events.RETRY));
	}

}
