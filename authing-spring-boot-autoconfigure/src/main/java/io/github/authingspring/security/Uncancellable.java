package io.github.authingspring.security;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * Work that goes on to its end though whoever waits for it goes away, as it does where
 * threads wait for it. Serves what adapts the starter to WebFlux, and may change.
 */
public final class Uncancellable {

	private Uncancellable() {
	}

	/**
	 * Begin work when somebody subscribes, in the context of who does.
	 * @param <T> what comes of it
	 * @param work the work
	 * @return what comes of it; cancelling ends only the waiting, and nobody hears then
	 * what came of it, nor that it failed
	 */
	public static <T> Mono<T> of(Mono<T> work) {
		Mono<Signal<T>> told = work.materialize();
		return Mono.deferContextual((view) -> Mono.fromFuture(told.contextWrite(Context.of(view)).toFuture(), true))
			.dematerialize();
	}

	/**
	 * Run a task where it may block, as listeners and other instances may.
	 * @param task the task
	 * @return its end; cancelling does not interrupt it
	 */
	public static Mono<Void> blocking(Runnable task) {
		return of(Mono.<Void>fromRunnable(task).subscribeOn(Schedulers.boundedElastic()));
	}

}
