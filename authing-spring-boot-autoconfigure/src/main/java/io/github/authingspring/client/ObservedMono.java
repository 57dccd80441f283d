package io.github.authingspring.client;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.lang.CheckReturnValue;

/**
 * Observes publishers: one observation for each subscriber, from subscription to the end.
 * Its parent is the observation of the Reactor context, or else of the thread; it is
 * itself the parent of what the publisher observes. A subscriber who leaves is an error
 * of type {@link CancellationException}.
 */
public final class ObservedMono {

	private ObservedMono() {
	}

	/**
	 * Return an observed publisher.
	 * @param <T> the type of the result
	 * @param source the publisher to observe
	 * @param registry the registry; one without handlers costs nothing
	 * @param observation creates an observation that is not started
	 * @return the publisher
	 */
	@CheckReturnValue
	public static <T> Mono<T> of(Mono<T> source, ObservationRegistry registry,
			Function<ObservationRegistry, Observation> observation) {
		return Mono.deferContextual((context) -> registry.isNoop() ? source
				: observed(source, startBelow(context, observation.apply(registry))));
	}

	private static Observation startBelow(ContextView context, Observation observation) {
		context.<Observation>getOrEmpty(ObservationThreadLocalAccessor.KEY).ifPresent(observation::parentObservation);
		return observation.start();
	}

	private static <T> Mono<T> observed(Mono<T> source, Observation observation) {
		AtomicBoolean ended = new AtomicBoolean();
		return subscribedInScope(source, observation).doOnError(observation::error)
			.doOnTerminate(() -> end(ended, observation))
			.doOnCancel(() -> {
				if (!ended.get()) {
					observation.error(new CancellationException("The subscriber left"));
				}
				end(ended, observation);
			})
			.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, observation));
	}

	/**
	 * Tracing takes the span of the thread for the parent where there is one, as there is
	 * where somebody waits.
	 */
	private static <T> Mono<T> subscribedInScope(Mono<T> source, Observation observation) {
		return Mono.from((subscriber) -> observation.scoped(() -> source.subscribe(subscriber)));
	}

	private static void end(AtomicBoolean ended, Observation observation) {
		if (ended.compareAndSet(false, true)) {
			observation.stop();
		}
	}

}
