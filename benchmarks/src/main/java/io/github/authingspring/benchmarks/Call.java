package io.github.authingspring.benchmarks;

/**
 * What is measured.
 */
@FunctionalInterface
interface Call {

	/**
	 * Do it once.
	 * @return what came of it
	 */
	Object once() throws Exception;

	/**
	 * Do it several times, so that measuring costs next to nothing.
	 * @param times how often
	 * @param expected what must come of it each time
	 */
	default void repeat(int times, Object expected) throws Exception {
		for (int i = 0; i < times; i++) {
			Object result = once();
			if (!expected.equals(result)) {
				throw new IllegalStateException("Expected " + expected + " and not " + result);
			}
		}
	}

}
