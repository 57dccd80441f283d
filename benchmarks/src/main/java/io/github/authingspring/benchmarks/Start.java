package io.github.authingspring.benchmarks;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

/**
 * What one start of an application took.
 *
 * @param millis how long it took, from the start of the process until it is ready
 * @param processorMillis how long the process was on a processor
 * @param heap how much memory is in use after it
 */
record Start(long millis, long processorMillis, long heap) {

	static Start parse(String text) {
		List<Long> numbers = Stream.of(StringUtils.delimitedListToStringArray(text, " ")).map(Long::valueOf).toList();
		return new Start(numbers.get(0), numbers.get(1), numbers.get(2));
	}

	double megabytes() {
		return this.heap / 1e6;
	}

	@Override
	public String toString() {
		return this.millis + " " + this.processorMillis + " " + this.heap;
	}

}
