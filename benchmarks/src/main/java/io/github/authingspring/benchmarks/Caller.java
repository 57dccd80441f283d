package io.github.authingspring.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.LongStream;

/**
 * One thread's calls in one slice.
 */
final class Caller implements Callable<Void> {

	private static final int KEPT = 1 << 14;

	private final Contestant contestant;

	private final Limit limit;

	private final CyclicBarrier together;

	private final long[] latencies = new long[KEPT];

	private int batches;

	private long processorNanos;

	Caller(Contestant contestant, Limit limit, CyclicBarrier together) {
		this.contestant = contestant;
		this.limit = limit;
		this.together = together;
	}

	@Override
	public Void call() throws Exception {
		Call call = this.contestant.begin().get();
		this.together.await();
		long processor = Usage.ofThisThread();
		long now = System.nanoTime();
		long end = now + this.limit.nanos();
		while (now < end && calls() < this.limit.calls()) {
			call.repeat(this.contestant.batch(), this.contestant.expected());
			long before = now;
			now = System.nanoTime();
			this.latencies[this.batches++ % KEPT] = now - before;
		}
		this.processorNanos = Usage.ofThisThread() - processor;
		return null;
	}

	long calls() {
		return (long) this.batches * this.contestant.batch();
	}

	long processorNanos() {
		return this.processorNanos;
	}

	LongStream latencies() {
		return Arrays.stream(this.latencies, 0, Math.min(this.batches, KEPT))
			.map((batch) -> batch / this.contestant.batch());
	}

	/**
	 * When a thread ends its calls.
	 *
	 * @param nanos after which time
	 * @param calls after how many calls, if that is earlier
	 */
	record Limit(long nanos, long calls) {

	}

}
