package io.github.authingspring.benchmarks;

import java.time.Duration;

/**
 * How long is measured.
 *
 * @param rounds how many rounds
 * @param slice how long each has its turn in a round
 * @param warmUp when each thread ends its calls before the first round
 * @param starts how often each application is started
 */
record Plan(int rounds, Duration slice, Caller.Limit warmUp, int starts) {

	/**
	 * Long enough for ratios that hold.
	 */
	static final Plan FULL = new Plan(14, Duration.ofSeconds(1),
			new Caller.Limit(Duration.ofMinutes(1).toNanos(), 6_000), 9);

	Caller.Limit slice(long calls) {
		return new Caller.Limit(this.slice.toNanos(), calls);
	}

	/**
	 * Return the plan for calls that are a thousand times as short.
	 */
	Plan shorter() {
		return new Plan(this.rounds * 3, this.slice.dividedBy(10),
				new Caller.Limit(Duration.ofSeconds(5).toNanos(), 3_000_000), this.starts);
	}

}
