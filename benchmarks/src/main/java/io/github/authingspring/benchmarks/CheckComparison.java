package io.github.authingspring.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares checks.
 */
final class CheckComparison {

	private static final int CHECKS = 1_000;

	private static final List<String> METHODS = List.of(Checks.SPRING, Checks.OVERLAY, Checks.LIVE_ROLE,
			Checks.RESOURCE, Checks.ANNOTATED_ROLE, Checks.ANNOTATED_RESOURCE, Checks.ANNOTATED_TEMPLATE,
			Checks.REMOTE);

	private static final List<String> SIZES = Checks.SIZES.stream().map(Checks::size).toList();

	private final String host;

	private final Plan plan;

	CheckComparison(String host, Plan plan) {
		this.host = host;
		this.plan = plan;
	}

	void addTo(Report report) throws Exception {
		try (ChildProcess worker = Worker.startChecks(this.host)) {
			List<String> names = Stream.concat(METHODS.stream(), SIZES.stream()).toList();
			Rounds.of(names, 1, (name) -> measure(worker, name, this.plan.warmUp()));
			Rounds<Slice> rounds = Rounds.of(names, this.plan.rounds(),
					(name) -> measure(worker, name, this.plan.slice(Long.MAX_VALUE)));
			report.text("### Checks, warm cache, 1 thread");
			report.table(List.of("", "ns/check", "bytes/check", "time ÷ Spring's", "bytes ÷ Spring's"),
					rows(rounds, METHODS, Checks.SPRING));
			report.table(List.of("", "ns/check", "bytes/check", "time ÷ 10 resources'", "bytes ÷ 10 resources'"),
					rows(rounds, SIZES, SIZES.get(0)));
			figures(report, rounds);
			remoteCalls(report, worker);
		}
	}

	private static Slice measure(ChildProcess worker, String name, Caller.Limit limit) throws Exception {
		return Worker.measure(worker, new Worker.Question(name, 1, limit));
	}

	private static List<List<String>> rows(Rounds<Slice> rounds, List<String> names, String base) {
		List<List<String>> rows = new ArrayList<>();
		for (String name : names) {
			rows.add(List.of("`" + name + "`", Report.number(rounds.of(name, Slice::callerNanosPerCall).median()),
					Report.number(rounds.of(name, Slice::bytesPerCall).median()), time(rounds, name, base).toString(),
					rounds.ratio(name, base, Slice::bytesPerCall).toString()));
		}
		return rows;
	}

	private static Spread time(Rounds<Slice> rounds, String name, String base) {
		return rounds.ratio(name, base, Slice::callerNanosPerCall);
	}

	private static void figures(Report report, Rounds<Slice> rounds) {
		report.atMost("`@HasAuthingRole` ÷ `hasRole`", 0.5, time(rounds, Checks.ANNOTATED_ROLE, Checks.SPRING));
		report.atMost("`@CanAccess` ÷ `hasRole`", 0.5, time(rounds, Checks.ANNOTATED_RESOURCE, Checks.SPRING));
		report.atMost("`@authing.can(…)` ÷ `hasRole`", 1.3, time(rounds, Checks.RESOURCE, Checks.SPRING));
		report.atMost("`can(…)` of 10,000 resources ÷ of 10", 1.5,
				time(rounds, SIZES.get(SIZES.size() - 1), SIZES.get(0)));
	}

	private void remoteCalls(Report report, ChildProcess worker) throws Exception {
		report.text("### Remote calls of " + Report.number(CHECKS) + " role checks of one user");
		report.table(List.of("", "calls"),
				List.of(List.of("starter, 1 thread", remoteCalls(worker, Worker.NEWCOMER + 1, 1)),
						List.of("starter, 50 threads", remoteCalls(worker, Worker.NEWCOMER + 2, 50)),
						List.of(Checks.REMOTE, remoteCalls(worker, Checks.REMOTE, 1))));
	}

	private String remoteCalls(ChildProcess worker, String name, int threads) throws Exception {
		long before = count(this.host);
		Slice slice = Worker.measure(worker,
				new Worker.Question(name, threads, new Caller.Limit(Long.MAX_VALUE / 2, CHECKS / threads)));
		if (slice.calls() != CHECKS) {
			throw new IllegalStateException("Not " + CHECKS + " checks but " + slice.calls());
		}
		return Long.toString(count(this.host) - before);
	}

	/**
	 * Return how many calls the stub has answered.
	 */
	static long count(String host) throws IOException {
		try (InputStream answer = URI.create(host + StubServer.COUNT).toURL().openStream()) {
			return Long.parseLong(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

}
