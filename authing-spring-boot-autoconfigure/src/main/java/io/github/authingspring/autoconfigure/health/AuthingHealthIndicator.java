package io.github.authingspring.autoconfigure.health;

import java.time.Duration;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingProbe;
import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.AuthingTransportException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;

/**
 * Tells whether Authing answers. Asks for what Authing publishes to everyone, never signs
 * in, and asks once for all who want to know within a time. Details name the kind of
 * fault, no identifier and no address. Serves servlet and reactive applications.
 */
public final class AuthingHealthIndicator implements ReactiveHealthIndicator {

	private final Mono<Health> health;

	/**
	 * Create an indicator.
	 * @param client the client to ask with
	 * @param timeToLive how long an answer is kept, good or bad; zero to keep none
	 */
	public AuthingHealthIndicator(AuthenticationClient client, Duration timeToLive) {
		this(client, timeToLive, Schedulers.parallel());
	}

	AuthingHealthIndicator(AuthenticationClient client, Duration timeToLive, Scheduler timer) {
		this.health = Mono.defer(() -> AuthingProbe.with(client).toMono())
			.map((answered) -> Health.up().build())
			.onErrorResume((fault) -> Mono.just(down(fault)))
			.cache((answer) -> timeToLive, (fault) -> timeToLive, () -> timeToLive, timer);
	}

	@Override
	public Mono<Health> health() {
		return this.health;
	}

	private static Health down(Throwable fault) {
		if (fault instanceof AuthingTransportException transport) {
			Health.Builder down = Health.down().withDetail("fault", transport.reason());
			return (transport.status() != 0) ? down.withDetail("status", transport.status()).build() : down.build();
		}
		if (fault instanceof AuthingResponseException refused) {
			return Health.down().withDetail("fault", "REFUSED").withDetail("code", refused.code()).build();
		}
		return Health.down().withDetail("fault", fault.getClass().getSimpleName()).build();
	}

}
