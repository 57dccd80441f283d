package io.github.authingspring.benchmarks;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StartComparison}.
 */
class StartComparisonTests {

	@Test
	void starterIsOnOneClassPathAndAsksNothingAtStart() throws Exception {
		try (StubServer stub = new StubServer()) {
			StartComparison starts = new StartComparison(stub.address(),
					new Plan(1, Duration.ZERO, new Caller.Limit(0, 0), 1));
			assertThat(starts.start(StartComparison.WITH).heap()).isGreaterThan(1_000_000);
			assertThat(CheckComparison.count(stub.address())).isZero();
		}
	}

}
