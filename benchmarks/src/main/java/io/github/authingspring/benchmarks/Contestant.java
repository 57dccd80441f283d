package io.github.authingspring.benchmarks;

import java.util.function.Supplier;

/**
 * One of those who are compared.
 *
 * @param name the name
 * @param expected what each call must come to; who answers something else is not compared
 * @param batch how many calls are one measurement of time
 * @param begin called on each thread before it makes calls
 */
record Contestant(String name, Object expected, int batch, Supplier<Call> begin) {

	/**
	 * Create a contestant whose calls are long enough to be timed one by one.
	 */
	static Contestant of(String name, Object expected, Call call) {
		return new Contestant(name, expected, 1, () -> call);
	}

}
