package io.github.authingspring.security;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottledEvictionTests {

	private final AtomicInteger evictions = new AtomicInteger();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final ThrottledEviction eviction = new ThrottledEviction(this.evictions::incrementAndGet, this.time);

	@Test
	void firstRequestIsServedAtOnceAndTheRestTogether() {
		for (int i = 0; i < 100; i++) {
			this.eviction.request();
		}
		assertThat(this.evictions).hasValue(1);
		this.time.advanceTimeBy(ThrottledEviction.INTERVAL);
		assertThat(this.evictions).hasValue(2);
		this.time.advanceTimeBy(ThrottledEviction.INTERVAL.multipliedBy(10));
		assertThat(this.evictions).hasValue(2);
	}

	@Test
	void requestAfterRestIsServedAtOnce() {
		this.eviction.request();
		this.time.advanceTimeBy(ThrottledEviction.INTERVAL);
		assertThat(this.evictions).hasValue(1);
		this.eviction.request();
		assertThat(this.evictions).hasValue(2);
		this.eviction.request();
		this.time.advanceTimeBy(ThrottledEviction.INTERVAL.minusMillis(1));
		assertThat(this.evictions).hasValue(2);
		this.time.advanceTimeBy(ThrottledEviction.INTERVAL);
		assertThat(this.evictions).hasValue(3);
	}

}
