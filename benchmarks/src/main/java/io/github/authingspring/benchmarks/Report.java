package io.github.authingspring.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tables in Markdown, and the figures that are to be reached.
 */
final class Report {

	private final List<String> lines = new ArrayList<>();

	private final List<List<String>> figures = new ArrayList<>();

	void text(String text) {
		this.lines.add(text);
		this.lines.add("");
	}

	void table(List<String> header, List<List<String>> rows) {
		this.lines.add(row(header));
		this.lines.add("|" + "---|".repeat(header.size()));
		rows.stream().map(Report::row).forEach(this.lines::add);
		this.lines.add("");
	}

	private static String row(List<String> cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

	/**
	 * Note a figure that is at most to be reached.
	 */
	void atMost(String figure, double limit, Spread reached) {
		figure(figure, "≤ " + limit, reached, reached.median() <= limit);
	}

	/**
	 * Note a figure that is at least to be reached.
	 */
	void atLeast(String figure, double limit, Spread reached) {
		figure(figure, "≥ " + limit, reached, reached.median() >= limit);
	}

	private void figure(String figure, String limit, Spread reached, boolean kept) {
		this.figures.add(List.of(figure, limit, reached.toString(), kept ? "yes" : "no"));
	}

	static String number(double value) {
		return String.format(Locale.ROOT, "%,.0f", value);
	}

	@Override
	public String toString() {
		Report all = new Report();
		all.text("Ratios are medians of rounds, in brackets the 10th and the 90th percentile.");
		all.table(List.of("figure", "to reach", "reached", "kept"), this.figures);
		return String.join("\n", all.lines) + "\n" + String.join("\n", this.lines);
	}

}
