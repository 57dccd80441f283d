package io.github.authingspring.client;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/**
 * Ends calls that take too long. All may take as long, so they come due in the order in
 * which they began, and one timer is enough: to start and stop one for each call wakes up
 * the thread of the timers twice, which costs a good part of a call.
 */
final class Deadline {

	private final long nanos;

	private final Scheduler timer;

	private final Queue<Open> calls = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean watched = new AtomicBoolean();

	Deadline(Duration time, Scheduler timer) {
		this.nanos = time.toNanos();
		this.timer = timer;
	}

	/**
	 * Return a call that ends in a failure when it is due.
	 */
	<T> Mono<T> of(Mono<T> call, Supplier<? extends Throwable> failure) {
		return call.timeout(Mono.create(this::begin), Mono.error(failure));
	}

	private void begin(MonoSink<Object> due) {
		Open call = new Open(due, System.nanoTime() + this.nanos);
		this.calls.add(call);
		due.onDispose(() -> end(call));
		watch();
	}

	private void end(Open call) {
		call.due = null;
		oldest();
	}

	/**
	 * Return the oldest call that goes on, and forget those before it.
	 */
	private @Nullable Open oldest() {
		Open oldest = this.calls.peek();
		while (oldest != null && oldest.due == null) {
			this.calls.remove(oldest);
			oldest = this.calls.peek();
		}
		return oldest;
	}

	private void watch() {
		if (!this.calls.isEmpty() && this.watched.compareAndSet(false, true)) {
			this.timer.schedule(this::look, this.nanos, TimeUnit.NANOSECONDS);
		}
	}

	/**
	 * Go on watching whatever comes of the calls that end.
	 */
	private void look() {
		try {
			endDue();
		}
		finally {
			Open oldest = oldest();
			if (oldest != null) {
				this.timer.schedule(this::look, oldest.end - System.nanoTime(), TimeUnit.NANOSECONDS);
			}
			else {
				this.watched.set(false);
				watch();
			}
		}
	}

	private void endDue() {
		Open oldest = oldest();
		while (oldest != null && oldest.end - System.nanoTime() <= 0) {
			MonoSink<Object> due = oldest.due;
			oldest.due = null;
			if (due != null) {
				due.success();
			}
			oldest = oldest();
		}
	}

	/**
	 * Holds nothing of a call that has ended: it may wait for an older one.
	 */
	private static final class Open {

		private final long end;

		private volatile @Nullable MonoSink<Object> due;

		Open(MonoSink<Object> due, long end) {
			this.due = due;
			this.end = end;
		}

	}

}
