package io.github.authingspring.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What all contestants came to, round by round. In each round each has its turn, each
 * time in another order, and is compared with what others came to in the same round.
 *
 * @param <T> what a contestant comes to
 */
final class Rounds<T> {

	private final Map<String, List<T>> results = new LinkedHashMap<>();

	private Rounds() {
	}

	/**
	 * Measure.
	 * @param names the names of the contestants
	 * @param rounds how many rounds
	 * @param turn measures one turn of a contestant
	 */
	static <T> Rounds<T> of(List<String> names, int rounds, Turn<T> turn) throws Exception {
		Rounds<T> all = new Rounds<>();
		List<String> order = new ArrayList<>(names);
		for (int i = 0; i < rounds; i++) {
			for (String name : order) {
				all.results.computeIfAbsent(name, (key) -> new ArrayList<>()).add(turn.measure(name));
			}
			Collections.rotate(order, 1);
		}
		return all;
	}

	/**
	 * Return what a contestant came to.
	 */
	Spread of(String name, ToDoubleFunction<T> measure) {
		return Spread.of(results(name).stream().mapToDouble(measure));
	}

	/**
	 * Return the ratio of what two contestants came to.
	 */
	Spread ratio(String name, String other, ToDoubleFunction<T> measure) {
		List<T> numerators = results(name);
		List<T> denominators = results(other);
		return Spread.of(IntStream.range(0, numerators.size())
			.mapToDouble((i) -> measure.applyAsDouble(numerators.get(i)) / measure.applyAsDouble(denominators.get(i))));
	}

	private List<T> results(String name) {
		return this.results.getOrDefault(name, List.of());
	}

	/**
	 * Measures one turn.
	 *
	 * @param <T> what a contestant comes to
	 */
	@FunctionalInterface
	interface Turn<T> {

		T measure(String name) throws Exception;

	}

}
