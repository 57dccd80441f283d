package io.github.authingspring.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A clock that can be moved away from the time it follows. It goes on from where it was
 * moved to.
 */
public final class AdjustableClock {

	private final Clock clock;

	private volatile Duration offset = Duration.ZERO;

	AdjustableClock(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Returns the time.
	 * @return the time
	 */
	public Instant instant() {
		return this.clock.instant().plus(this.offset);
	}

	/**
	 * Moves the clock to a time.
	 * @param instant the time
	 */
	public void set(Instant instant) {
		this.offset = Duration.between(this.clock.instant(), instant);
	}

	/**
	 * Moves the clock by a duration.
	 * @param duration the duration, which may be negative
	 */
	public synchronized void advance(Duration duration) {
		this.offset = this.offset.plus(duration);
	}

	/**
	 * Returns to the time the clock follows.
	 */
	public void reset() {
		this.offset = Duration.ZERO;
	}

}
