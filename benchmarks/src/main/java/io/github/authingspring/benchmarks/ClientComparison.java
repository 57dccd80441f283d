package io.github.authingspring.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares sign-in calls.
 */
final class ClientComparison {

	private static final List<Integer> THREADS = List.of(1, 64);

	private static final int WARM_UP_THREADS = 8;

	/**
	 * A client made for each request keeps its connection for minutes after it: no more
	 * than the system has addresses for.
	 */
	private static final int CALLS_PER_REQUEST = 256;

	private final String host;

	private final Plan plan;

	private final Map<String, ChildProcess> workers = new HashMap<>();

	ClientComparison(String host, Plan plan) {
		this.host = host;
		this.plan = plan;
	}

	void addTo(Report report) throws Exception {
		try {
			for (String name : ClientCalls.NAMES) {
				this.workers.put(name, Worker.startClient(this.host, name));
			}
			Rounds.of(ClientCalls.NAMES, 1, (name) -> measure(name, WARM_UP_THREADS,
					name.equals(ClientCalls.PER_REQUEST) ? this.plan.slice(CALLS_PER_REQUEST) : this.plan.warmUp()));
			for (int threads : THREADS) {
				addTo(report, threads);
			}
		}
		finally {
			this.workers.values().forEach(ChildProcess::close);
		}
	}

	private void addTo(Report report, int threads) throws Exception {
		Rounds<Slice> rounds = Rounds.of(ClientCalls.NAMES, this.plan.rounds(),
				(name) -> measure(name, threads, this.plan.slice(calls(name, threads))));
		report.text("### Sign-in calls, " + ((threads != 1) ? threads + " threads" : "1 thread"));
		report.table(List.of("", "p50 µs", "p99 µs", "calls/s", "CPU µs/call", "bytes/call"), medians(rounds));
		report.table(List.of("starter ÷", "p50", "p99", "throughput", "CPU", "bytes"), ratios(rounds));
		figures(report, rounds, threads);
	}

	private Slice measure(String name, int threads, Caller.Limit limit) throws Exception {
		ChildProcess worker = this.workers.get(name);
		if (worker == null) {
			throw new IllegalStateException("No process for " + name);
		}
		return Worker.measure(worker, new Worker.Question(name, threads, limit));
	}

	private static long calls(String name, int threads) {
		return name.equals(ClientCalls.PER_REQUEST) ? CALLS_PER_REQUEST / threads : Long.MAX_VALUE;
	}

	private static List<List<String>> medians(Rounds<Slice> rounds) {
		List<List<String>> rows = new ArrayList<>();
		for (String name : ClientCalls.NAMES) {
			rows.add(List.of(name, Report.number(rounds.of(name, Slice::median).median() / 1_000),
					Report.number(rounds.of(name, Slice::tail).median() / 1_000),
					Report.number(rounds.of(name, Slice::throughput).median()),
					Report.number(rounds.of(name, Slice::processorNanosPerCall).median() / 1_000),
					Report.number(rounds.of(name, Slice::bytesPerCall).median())));
		}
		return rows;
	}

	private static List<List<String>> ratios(Rounds<Slice> rounds) {
		List<List<String>> rows = new ArrayList<>();
		for (String name : ClientCalls.NAMES.subList(1, ClientCalls.NAMES.size())) {
			rows.add(List.of(name, rounds.ratio(ClientCalls.OURS, name, Slice::median).toString(),
					rounds.ratio(ClientCalls.OURS, name, Slice::tail).toString(),
					rounds.ratio(ClientCalls.OURS, name, Slice::throughput).toString(),
					rounds.ratio(ClientCalls.OURS, name, Slice::processorNanosPerCall).toString(),
					rounds.ratio(ClientCalls.OURS, name, Slice::bytesPerCall).toString()));
		}
		return rows;
	}

	private static void figures(Report report, Rounds<Slice> rounds, int threads) {
		if (threads != 1) {
			report.atLeast("Sign-in call, throughput ÷ WebClient by hand, " + threads + " threads", 0.95,
					rounds.ratio(ClientCalls.OURS, ClientCalls.WEB_CLIENT, Slice::throughput));
			return;
		}
		report.atMost("Sign-in call, CPU ÷ WebClient by hand", 1.1,
				rounds.ratio(ClientCalls.OURS, ClientCalls.WEB_CLIENT, Slice::processorNanosPerCall));
		report.atMost("Sign-in call, bytes ÷ WebClient by hand", 1.1,
				rounds.ratio(ClientCalls.OURS, ClientCalls.WEB_CLIENT, Slice::bytesPerCall));
		report.atMost("Sign-in call, CPU ÷ java-core shared", 1.0,
				rounds.ratio(ClientCalls.OURS, ClientCalls.SHARED, Slice::processorNanosPerCall));
		report.atMost("Sign-in call, CPU ÷ java-core per request", 0.2,
				rounds.ratio(ClientCalls.OURS, ClientCalls.PER_REQUEST, Slice::processorNanosPerCall));
	}

}
