package io.github.authingspring.benchmarks;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

/**
 * Compares starts of an application, each in a process of its own.
 */
final class StartComparison {

	static final String WITH = "with the starter";

	static final String DISABLED = "with authing.enabled=false";

	static final String WITHOUT = "without the starter";

	static final List<String> NAMES = List.of(WITHOUT, DISABLED, WITH);

	/**
	 * What only contestants of other comparisons need.
	 */
	private static final Pattern FOREIGN = Pattern.compile(
			"java-core|java-jwt|okhttp|okio|gson|kotlin|commons-codec|com.fasterxml.jackson.core.jackson-(core|databind)");

	/**
	 * The starter, and what comes with nothing but it.
	 */
	private static final Pattern STARTER = Pattern
		.compile("authing-spring-boot-(autoconfigure|starter)|caffeine|jmustache");

	private final String host;

	private final Plan plan;

	StartComparison(String host, Plan plan) {
		this.host = host;
		this.plan = plan;
	}

	void addTo(Report report) throws Exception {
		long before = CheckComparison.count(this.host);
		Rounds<Start> rounds = Rounds.of(NAMES, this.plan.starts(), this::start);
		long calls = CheckComparison.count(this.host) - before;
		report.text("### Start of an application with web, security and WebClient");
		report.table(List.of("", "ms", "CPU ms", "heap MB", "time ÷ without", "CPU ÷ without", "heap ÷ without"),
				rows(rounds));
		report.text("Calls to Authing during " + (NAMES.size() * this.plan.starts()) + " starts: " + calls + ".");
		report.atMost("Start, time ÷ without the starter", 1.15, rounds.ratio(WITH, WITHOUT, Start::millis));
		double more = rounds.of(WITH, Start::megabytes).median() - rounds.of(WITHOUT, Start::megabytes).median();
		report.atMost("Start, MB of heap more than without the starter", 15, new Spread(more, more, more));
	}

	private static List<List<String>> rows(Rounds<Start> rounds) {
		List<List<String>> rows = new ArrayList<>();
		for (String name : NAMES) {
			rows.add(List.of(name, Report.number(rounds.of(name, Start::millis).median()),
					Report.number(rounds.of(name, Start::processorMillis).median()),
					Report.number(rounds.of(name, Start::megabytes).median()),
					rounds.ratio(name, WITHOUT, Start::millis).toString(),
					rounds.ratio(name, WITHOUT, Start::processorMillis).toString(),
					rounds.ratio(name, WITHOUT, Start::heap).toString()));
		}
		return rows;
	}

	/**
	 * Start an application once.
	 */
	Start start(String name) throws Exception {
		try (ChildProcess process = ChildProcess.start(StartUpApplication.class, classPath(name),
				"--authing.app-id=" + SignIn.APP_ID, "--authing.app-host=" + this.host,
				"--authing.enabled=" + !name.equals(DISABLED))) {
			return Start.parse(process.answer());
		}
	}

	static String classPath(String name) {
		String classPath = without(ChildProcess.classPath(), FOREIGN);
		return name.equals(WITHOUT) ? without(classPath, STARTER) : classPath;
	}

	private static String without(String classPath, Pattern left) {
		return Stream.of(StringUtils.delimitedListToStringArray(classPath, File.pathSeparator))
			.filter((entry) -> !left.matcher(entry).find())
			.collect(Collectors.joining(File.pathSeparator));
	}

}
