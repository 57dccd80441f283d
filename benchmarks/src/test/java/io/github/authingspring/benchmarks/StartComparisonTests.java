package io.github.authingspring.benchmarks;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StartComparison}.
 */
class StartComparisonTests {

	@Test
	void starterIsOnTheClassPathOrNot() {
		assertThat(StartComparison.classPath(StartComparison.WITH))
			.contains("authing-spring-boot-autoconfigure", "caffeine")
			.doesNotContain("java-core");
		assertThat(StartComparison.classPath(StartComparison.WITHOUT)).contains("spring-boot-webmvc")
			.doesNotContain("authing-spring-boot-autoconfigure", "caffeine", "java-core");
	}

	@Test
	void applicationWithTheStarterAsksNothingAtStart() throws Exception {
		try (StubServer stub = new StubServer()) {
			StartComparison starts = new StartComparison(stub.address(),
					new Plan(1, Duration.ZERO, new Caller.Limit(0, 0), 1));
			assertThat(starts.start(StartComparison.WITH).heap()).isGreaterThan(1_000_000);
			assertThat(CheckComparison.count(stub.address())).isZero();
		}
	}

}
