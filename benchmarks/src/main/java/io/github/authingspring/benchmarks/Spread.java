package io.github.authingspring.benchmarks;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * How values are spread.
 *
 * @param median the median
 * @param low the value that one in ten is below
 * @param high the value that one in ten is above
 */
record Spread(double median, double low, double high) {

	static Spread of(DoubleStream values) {
		double[] sorted = values.sorted().toArray();
		return new Spread(quantile(sorted, 0.5), quantile(sorted, 0.1), quantile(sorted, 0.9));
	}

	private static double quantile(double[] sorted, double share) {
		double place = share * (sorted.length - 1);
		int below = (int) place;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}

	/**
	 * Return median and spread of ratios.
	 */
	@Override
	public String toString() {
		return digits(this.median) + " (" + digits(this.low) + "–" + digits(this.high) + ")";
	}

	private static String digits(double value) {
		int decimals = (value < 0.1) ? 4 : 2;
		return String.format(Locale.ROOT, "%." + decimals + "f", value);
	}

}
