package io.github.authingspring.security.web.server;

import java.util.function.Function;

import io.github.authingspring.security.EndedSessions;
import io.github.authingspring.security.Uncancellable;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Ends sessions and then tells of them, also when only some could be ended. Goes on
 * though whoever waits for it has gone.
 */
final class SessionEndings {

	private final ApplicationEventPublisher events;

	SessionEndings(ApplicationEventPublisher events) {
		this.events = events;
	}

	Mono<Void> tellOf(Function<EndedSessions, Mono<Void>> ending) {
		return Mono.defer(() -> {
			EndedSessions ended = new EndedSessions();
			Mono<Void> telling = Uncancellable.blocking(() -> ended.publish(this.events));
			return Uncancellable
				.of(ending.apply(ended).onErrorResume((failure) -> telling.then(Mono.error(failure))).then(telling));
		});
	}

}
