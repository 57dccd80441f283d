package io.github.authingspring.security.web.server;

import java.util.function.Function;

import io.github.authingspring.security.EndedSessions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Ends sessions and then tells of them, also when only some could be ended or whoever
 * waits has gone. Listeners may block.
 *
 * @param events tells of sessions that were ended
 */
record SessionEndings(ApplicationEventPublisher events) {

	Mono<Void> tellOf(Function<EndedSessions, Mono<Void>> ending) {
		return Mono.usingWhen(Mono.fromSupplier(EndedSessions::new), ending, this::tell,
				(ended, failure) -> tell(ended), this::tell);
	}

	private Mono<Void> tell(EndedSessions ended) {
		return blocking(() -> ended.publish(this.events));
	}

	static Mono<Void> blocking(Runnable task) {
		return Mono.<Void>fromRunnable(task).subscribeOn(Schedulers.boundedElastic());
	}

}
