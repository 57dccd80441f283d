package io.github.authingspring.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures slices. Its threads live as long as it does: what a thread allocated is known
 * only while it lives.
 */
final class Meter implements AutoCloseable {

	private final Map<Integer, ExecutorService> pools = new HashMap<>();

	/**
	 * Measure a slice.
	 * @param contestant who makes the calls
	 * @param threads on how many threads
	 * @param limit when each thread ends
	 */
	Slice measure(Contestant contestant, int threads, Caller.Limit limit) throws Exception {
		CyclicBarrier together = new CyclicBarrier(threads + 1);
		List<Caller> callers = Stream.generate(() -> new Caller(contestant, limit, together)).limit(threads).toList();
		ExecutorService pool = this.pools.computeIfAbsent(threads, Executors::newFixedThreadPool);
		List<Future<Void>> ends = new ArrayList<>();
		callers.forEach((caller) -> ends.add(pool.submit(caller)));
		Usage before = Usage.now();
		long start = System.nanoTime();
		together.await(1, TimeUnit.MINUTES);
		for (Future<Void> end : ends) {
			end.get();
		}
		long nanos = System.nanoTime() - start;
		return slice(callers, nanos, before, Usage.now());
	}

	private static Slice slice(List<Caller> callers, long nanos, Usage before, Usage after) {
		long[] latencies = callers.stream().flatMapToLong(Caller::latencies).sorted().toArray();
		return new Slice(callers.stream().mapToLong(Caller::calls).sum(), nanos,
				after.processorNanos() - before.processorNanos(),
				callers.stream().mapToLong(Caller::processorNanos).sum(), after.bytesSince(before),
				latencies[latencies.length / 2], latencies[latencies.length * 99 / 100]);
	}

	@Override
	public void close() {
		this.pools.values().forEach(ExecutorService::shutdownNow);
	}

}
