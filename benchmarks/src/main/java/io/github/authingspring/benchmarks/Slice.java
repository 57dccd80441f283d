package io.github.authingspring.benchmarks;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

/**
 * What one contestant came to in one round.
 *
 * @param calls how many calls were made
 * @param nanos how long they took
 * @param processorNanos how long the process was on a processor, all of its threads
 * @param callerNanos how long the calling threads were on a processor
 * @param bytes how much all threads allocated
 * @param median the median latency of a call in nanoseconds
 * @param tail the latency of a call that 99 of 100 calls keep to
 */
record Slice(long calls, long nanos, long processorNanos, long callerNanos, long bytes, long median, long tail) {

	static Slice parse(String text) {
		List<Long> numbers = Stream.of(StringUtils.delimitedListToStringArray(text, " ")).map(Long::valueOf).toList();
		return new Slice(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5),
				numbers.get(6));
	}

	double throughput() {
		return this.calls * 1e9 / this.nanos;
	}

	double processorNanosPerCall() {
		return (double) this.processorNanos / this.calls;
	}

	double callerNanosPerCall() {
		return (double) this.callerNanos / this.calls;
	}

	double bytesPerCall() {
		return (double) this.bytes / this.calls;
	}

	@Override
	public String toString() {
		StringJoiner text = new StringJoiner(" ");
		Stream.of(this.calls, this.nanos, this.processorNanos, this.callerNanos, this.bytes, this.median, this.tail)
			.forEach((number) -> text.add(number.toString()));
		return text.toString();
	}

}
