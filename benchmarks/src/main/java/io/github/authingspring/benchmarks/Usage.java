package io.github.authingspring.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What this process has used up so far.
 *
 * @param processorNanos how long it was on a processor
 * @param bytes how much each thread allocated, event loops included
 */
record Usage(long processorNanos, Map<Long, Long> bytes) {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	static Usage now() {
		long[] ids = THREADS.getAllThreadIds();
		long[] allocated = THREADS.getThreadAllocatedBytes(ids);
		Map<Long, Long> bytes = new HashMap<>();
		for (int i = 0; i < ids.length; i++) {
			bytes.put(ids[i], Math.max(allocated[i], 0));
		}
		return new Usage(processor(), bytes);
	}

	static long ofThisThread() {
		return THREADS.getCurrentThreadCpuTime();
	}

	private static long processor() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	long bytesSince(Usage earlier) {
		return this.bytes.entrySet()
			.stream()
			.mapToLong((thread) -> thread.getValue() - earlier.bytes.getOrDefault(thread.getKey(), 0L))
			.sum();
	}

}
