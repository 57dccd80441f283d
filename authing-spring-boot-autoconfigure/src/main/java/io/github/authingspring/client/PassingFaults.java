package io.github.authingspring.client;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Repeats a read after a fault that may pass: later and later, with jitter, and not
 * earlier than the server asked as far as the longest pause allows.
 */
final class PassingFaults {

	private PassingFaults() {
	}

	static Retry retry(AuthingClientSettings.Retry settings) {
		return Retry.from((signals) -> {
			BackOffExecution pauses = backOff(settings).start();
			return signals.concatMap((signal) -> repeat(signal.failure(), pauses, settings.maxDelay()));
		});
	}

	private static ExponentialBackOff backOff(AuthingClientSettings.Retry settings) {
		ExponentialBackOff backOff = new ExponentialBackOff(settings.delay().toMillis(), 2);
		backOff.setMaxInterval(settings.maxDelay().toMillis());
		backOff.setJitter(settings.delay().toMillis() / 2);
		backOff.setMaxAttempts(settings.maxRetries());
		return backOff;
	}

	private static Mono<Long> repeat(Throwable failure, BackOffExecution pauses, Duration longest) {
		if (failure instanceof AuthingTransportException fault && fault.isPassing()) {
			long pause = pauses.nextBackOff();
			if (pause != BackOffExecution.STOP) {
				return Mono.delay(longer(Duration.ofMillis(pause), fault.retryAfter(), longest))
					.transformDeferredContextual(
							(delay, context) -> delay.doOnNext((waited) -> AuthingCallObservations.repeated(context)));
			}
		}
		return Mono.error(failure);
	}

	private static Duration longer(Duration pause, @Nullable Duration asked, Duration longest) {
		if (asked == null || asked.compareTo(pause) < 0) {
			return pause;
		}
		return (asked.compareTo(longest) < 0) ? asked : longest;
	}

}
