package io.github.authingspring.security;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import reactor.core.scheduler.Scheduler;

/**
 * Forgets all permissions, at once and then at most once in a while, however often it is
 * asked to. Whatever was asked for in a while is done at its end.
 */
final class ThrottledEviction {

	/**
	 * In which each user costs at most two loads of each kind, whatever Authing tells.
	 */
	static final Duration INTERVAL = Duration.ofSeconds(5);

	private final Runnable eviction;

	private final Scheduler scheduler;

	private final AtomicBoolean resting = new AtomicBoolean();

	private final AtomicBoolean asked = new AtomicBoolean();

	ThrottledEviction(Runnable eviction, Scheduler scheduler) {
		this.eviction = eviction;
		this.scheduler = scheduler;
	}

	void request() {
		this.asked.set(true);
		serve();
	}

	private void serve() {
		if (this.resting.compareAndSet(false, true)) {
			this.asked.set(false);
			rest();
			this.eviction.run();
		}
	}

	/**
	 * A scheduler that has ended rests nobody.
	 */
	private void rest() {
		try {
			this.scheduler.schedule(this::rested, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			this.resting.set(false);
		}
	}

	private void rested() {
		this.resting.set(false);
		if (this.asked.get()) {
			serve();
		}
	}

}
