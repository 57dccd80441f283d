package io.github.authingspring.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of this program's own, asked by lines and answering in lines. It ends when
 * the one who asks does.
 */
final class ChildProcess implements AutoCloseable {

	/**
	 * Tells answers from whatever else is printed.
	 */
	private static final String MARK = "=> ";

	private final Process process;

	private final BufferedReader answers;

	private final PrintStream questions;

	private ChildProcess(Process process) {
		this.process = process;
		this.answers = process.inputReader(StandardCharsets.UTF_8);
		this.questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
	}

	/**
	 * Start a process. Authing's client wants to look into {@code java.util}; otherwise
	 * it writes an exception for each of its instances.
	 * @param type the class with the main method
	 * @param classPath its class path
	 * @param arguments what the main method is given
	 */
	static ChildProcess start(Class<?> type, String classPath, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms512m", "-Xmx512m",
						"--add-opens=java.base/java.util=ALL-UNNAMED", "-classpath", classPath, type.getName()));
		command.addAll(List.of(arguments));
		return new ChildProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
	}

	static String classPath() {
		return System.getProperty("java.class.path");
	}

	/**
	 * Ask and wait for the answer.
	 */
	String ask(String question) throws IOException {
		this.questions.println(question);
		return answer();
	}

	/**
	 * Wait for the next answer.
	 */
	String answer() throws IOException {
		String line = this.answers.readLine();
		while (line != null && !line.startsWith(MARK)) {
			line = this.answers.readLine();
		}
		if (line == null) {
			throw new IOException("A process ended without an answer");
		}
		return line.substring(MARK.length());
	}

	/**
	 * Answer, in the process that is asked.
	 */
	static void tell(Object answer) {
		System.out.println(MARK + answer);
	}

	/**
	 * Wait until nobody asks any more, in the process that is asked.
	 */
	static void awaitEnd() throws Exception {
		answerAll((question) -> "");
	}

	/**
	 * Answer questions until nobody asks any more, in the process that is asked.
	 */
	static void answerAll(Answers answers) throws Exception {
		BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		String question = questions.readLine();
		while (question != null) {
			tell(answers.to(question));
			question = questions.readLine();
		}
	}

	@Override
	public void close() {
		this.questions.close();
		this.process.destroy();
	}

	/**
	 * What a process answers.
	 */
	interface Answers {

		Object to(String question) throws Exception;

	}

}
