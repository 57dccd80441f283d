package io.github.authingspring.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Deadline}.
 */
class DeadlineTests {

	private static final Duration WAIT = Duration.ofSeconds(10);

	private final Deadline soon = new Deadline(Duration.ofMillis(20), Schedulers.parallel());

	@Test
	void endlessCallIsEndedAndCancelled() {
		for (int i = 0; i < 2; i++) {
			TestPublisher<String> endless = TestPublisher.create();
			StepVerifier.create(this.soon.of(endless.mono(), TimeoutException::new))
				.expectError(TimeoutException.class)
				.verify(WAIT);
			endless.assertWasCancelled();
		}
	}

	@Test
	void eachEndlessCallAmongOthersIsEnded() {
		List<Mono<String>> calls = IntStream.range(0, 30)
			.mapToObj((i) -> this.soon
				.of((i % 3 == 0) ? Mono.<String>never() : Mono.just("answered"), TimeoutException::new)
				.onErrorReturn(TimeoutException.class, "ended"))
			.toList();
		List<String> ends = Flux.merge(calls).collectList().block(WAIT);
		assertThat(ends).hasSize(30).filteredOn("ended"::equals).hasSize(10);
	}

	@Test
	void callThatBeginsWhileAnotherIsOpenHasItsFullTime() {
		Deadline deadline = new Deadline(Duration.ofMillis(50), Schedulers.parallel());
		Mono<String> first = deadline.of(Mono.<String>never(), TimeoutException::new).onErrorReturn("first");
		long begin = System.nanoTime();
		Mono<Long> second = first.flatMap((ended) -> deadline.of(Mono.<Long>never(), TimeoutException::new))
			.onErrorResume((failure) -> Mono.fromSupplier(() -> System.nanoTime() - begin));
		assertThat(second.block(WAIT)).isGreaterThanOrEqualTo(Duration.ofMillis(100).toNanos());
	}

	@Test
	void manyCallsNeedOneTimer() {
		VirtualTimeScheduler timer = VirtualTimeScheduler.create();
		Deadline deadline = new Deadline(WAIT, timer);
		for (int i = 0; i < 100; i++) {
			assertThat(deadline.of(Mono.just(i), TimeoutException::new).block()).isEqualTo(i);
			deadline.of(Mono.never(), TimeoutException::new).subscribe().dispose();
		}
		assertThat(timer.getScheduledTaskCount()).isOne();
	}

}
