package io.github.authingspring.benchmarks;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

/**
 * Measures slices of contestants in a process of its own, so that processor time and
 * memory are theirs alone.
 */
public final class Worker {

	/**
	 * Begins the names of users who were not seen yet.
	 */
	static final String NEWCOMER = "newcomer ";

	private static final String CHECKS = "checks";

	private Worker() {
	}

	/**
	 * Measure what is asked for.
	 * @param args the address of the stub and who makes calls
	 * @throws Exception if somebody answers something else than expected
	 */
	public static void main(String[] args) throws Exception {
		String host = args[0];
		if (!args[1].equals(CHECKS)) {
			Contestant contestant = new ClientCalls(host).get(args[1]);
			answer((name) -> contestant);
			return;
		}
		try (Checks checks = new Checks(host)) {
			Map<String, Contestant> all = checks.all()
				.stream()
				.collect(Collectors.toMap(Contestant::name, Function.identity()));
			answer((name) -> name.startsWith(NEWCOMER) ? checks.newcomer(name) : all.get(name));
		}
	}

	private static void answer(Function<String, Contestant> contestants) throws Exception {
		try (Meter meter = new Meter()) {
			ChildProcess.tell("ready");
			ChildProcess.answerAll((question) -> {
				Question asked = Question.parse(question);
				return meter.measure(contestants.apply(asked.name), asked.threads, asked.limit);
			});
		}
	}

	/**
	 * Start a process for one who makes sign-in calls.
	 */
	static ChildProcess startClient(String host, String name) throws Exception {
		return start(host, name);
	}

	/**
	 * Start a process for all who make checks.
	 */
	static ChildProcess startChecks(String host) throws Exception {
		return start(host, CHECKS);
	}

	private static ChildProcess start(String host, String name) throws Exception {
		ChildProcess process = ChildProcess.start(Worker.class, ChildProcess.classPath(), host, name);
		process.answer();
		return process;
	}

	/**
	 * Have a slice measured.
	 */
	static Slice measure(ChildProcess process, Question question) throws Exception {
		return Slice.parse(process.ask(question.toString()));
	}

	/**
	 * What is asked for.
	 *
	 * @param name who makes calls
	 * @param threads on how many threads
	 * @param limit when each thread ends
	 */
	record Question(String name, int threads, Caller.Limit limit) {

		private static final String SEPARATOR = "|";

		static Question parse(String text) {
			String[] parts = StringUtils.delimitedListToStringArray(text, SEPARATOR);
			return new Question(parts[0], Integer.parseInt(parts[1]),
					new Caller.Limit(Long.parseLong(parts[2]), Long.parseLong(parts[3])));
		}

		@Override
		public String toString() {
			return Stream.of(this.name, this.threads, this.limit.nanos(), this.limit.calls())
				.map(Object::toString)
				.collect(Collectors.joining(SEPARATOR));
		}

	}

}
