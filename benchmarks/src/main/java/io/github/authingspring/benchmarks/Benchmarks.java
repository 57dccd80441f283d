package io.github.authingspring.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs all comparisons, prints the ratios and writes them to a file.
 */
public final class Benchmarks {

	private Benchmarks() {
	}

	/**
	 * Compare.
	 * @param args the file to write to, and perhaps which comparison alone:
	 * {@code clients}, {@code checks} or {@code starts}
	 * @throws Exception if somebody answers something else than the others, or not at all
	 */
	public static void main(String[] args) throws Exception {
		String report = compare(Plan.FULL, (args.length > 1) ? args[1] : "");
		System.out.println(report);
		Files.writeString(Path.of(args[0]), report);
	}

	private static String compare(Plan plan, String only) throws Exception {
		Report report = new Report();
		try (ChildProcess stub = ChildProcess.start(StubServer.class, ChildProcess.classPath())) {
			String host = stub.answer();
			Map<String, Comparison> comparisons = new LinkedHashMap<>();
			comparisons.put("clients", new ClientComparison(host, plan)::addTo);
			comparisons.put("checks", new CheckComparison(host, plan.shorter())::addTo);
			comparisons.put("starts", new StartComparison(host, plan)::addTo);
			for (Map.Entry<String, Comparison> comparison : comparisons.entrySet()) {
				if (only.isEmpty() || only.equals(comparison.getKey())) {
					comparison.getValue().addTo(report);
				}
			}
		}
		return report.toString();
	}

	/**
	 * One kind of comparison.
	 */
	@FunctionalInterface
	private interface Comparison {

		void addTo(Report report) throws Exception;

	}

}
