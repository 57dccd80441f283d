package io.github.authingspring.emulator;

import java.io.PrintStream;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

/**
 * Runs the emulator by itself until the process ends.
 */
public final class StandaloneEmulator {

	private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

	private StandaloneEmulator() {
	}

	/**
	 * Starts the emulator.
	 * @param arguments {@code --port=9000}, {@code --seed=FILE}, {@code --ldap-url=URL},
	 * {@code --address=127.0.0.1}, {@code --allowed-host=NAME}, {@code --webhook-url=URL}
	 * and {@code --webhook-secret=SECRET}, all optional
	 * @throws InterruptedException if the process ends
	 */
	public static void main(String... arguments) throws InterruptedException {
		if (System.getProperty(LOG_LEVEL) == null) {
			System.setProperty(LOG_LEVEL, "warn");
		}
		AuthingEmulator emulator = start(arguments);
		Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
		print(emulator, System.out);
		new CountDownLatch(1).await();
	}

	private static AuthingEmulator start(String... arguments) {
		try {
			return StandaloneOptions.parse(arguments).toBuilder().start();
		}
		catch (IllegalArgumentException ex) {
			throw exit(ex, 2);
		}
		catch (IllegalStateException ex) {
			throw exit(ex, 1);
		}
	}

	private static RuntimeException exit(RuntimeException problem, int status) {
		System.err.println(problem.getMessage());
		System.exit(status);
		return problem;
	}

	private static void print(AuthingEmulator emulator, PrintStream out) {
		out.println();
		out.println("  Authing emulator is running at " + emulator.appHost());
		out.println();
		out.println("  App id      " + emulator.appId());
		out.println("  App secret  see " + emulator.appHost() + "/_emulator/info");
		out.println("  Codes       see " + emulator.appHost() + "/_emulator/messages");
		out.println();
		for (EmulatorUser user : emulator.users()) {
			out.printf("  %-12s%-24s%s%n", text(user.username()), text(user.email()), text(user.note()));
		}
		out.println();
		out.flush();
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
