package io.github.authingspring.emulator.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Codes}.
 */
class CodesTests {

	private static final int USERS = 4;

	private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	@Test
	void useWhenParallelThenExactlyOneSucceeds() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(USERS);
		try {
			for (int round = 0; round < 500; round++) {
				assertThat(useInParallel(threads)).as("round %d", round).isOne();
			}
		}
		finally {
			threads.shutdown();
		}
	}

	private static int useInParallel(ExecutorService threads) throws Exception {
		Codes codes = new Codes(List.of());
		Code code = Code.fresh("13800000001", null, NOW, NOW.plusSeconds(60));
		assertThat(codes.add(code, Duration.ZERO)).isTrue();
		CyclicBarrier start = new CyclicBarrier(USERS);
		Callable<Codes.Outcome> use = () -> {
			start.await();
			return codes.use(code.to(), Set.of("login"), code.value(), NOW);
		};
		int successes = 0;
		for (Future<Codes.Outcome> outcome : threads.invokeAll(Stream.generate(() -> use).limit(USERS).toList())) {
			successes += (outcome.get() == Codes.Outcome.ACCEPTED) ? 1 : 0;
		}
		return successes;
	}

}
