package io.github.authingspring.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Rounds}.
 */
class RoundsTests {

	@Test
	void everyoneHasATurnInEachRoundInAnotherOrder() throws Exception {
		List<String> turns = new ArrayList<>();
		Rounds.of(List.of("a", "b", "c"), 3, turns::add);
		assertThat(turns).containsExactly("a", "b", "c", "c", "a", "b", "b", "c", "a");
	}

	@Test
	void ratiosAreTakenWithinRounds() throws Exception {
		int[] turn = { 0 };
		Rounds<Integer> rounds = Rounds.of(List.of("a", "b"), 2,
				(name) -> (turn[0]++ / 2 + 1) * (name.equals("a") ? 3 : 1));
		assertThat(rounds.ratio("a", "b", Integer::doubleValue)).isEqualTo(new Spread(3, 3, 3));
		assertThat(rounds.of("b", Integer::doubleValue).median()).isEqualTo(1.5);
	}

	@Test
	void spreadIsMedianAndTenthPercentiles() {
		Spread spread = Spread.of(IntStream.rangeClosed(0, 100).asDoubleStream());
		assertThat(spread).isEqualTo(new Spread(50, 10, 90)).hasToString("50.00 (10.00–90.00)");
	}

}
