package io.github.authingspring.emulator;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The options of the command line.
 *
 * @param port the port, 0 for any free one
 * @param seed the seed file, else the built-in seed
 */
record StandaloneOptions(int port, @Nullable Path seed) {

	private static final String USAGE = "Usage: java -jar authing-emulator-exec.jar [--port=9000] [--seed=FILE]";

	private static final int DEFAULT_PORT = 9000;

	static StandaloneOptions parse(String... arguments) {
		StandaloneOptions options = new StandaloneOptions(DEFAULT_PORT, null);
		for (String argument : arguments) {
			options = options.with(argument);
		}
		return options;
	}

	private StandaloneOptions with(String argument) {
		if (argument.startsWith("--port=")) {
			return new StandaloneOptions(toPort(argument.substring("--port=".length())), this.seed);
		}
		if (argument.startsWith("--seed=")) {
			return new StandaloneOptions(this.port, Path.of(argument.substring("--seed=".length())));
		}
		throw new IllegalArgumentException("Unknown option '" + argument + "'. " + USAGE);
	}

	private static int toPort(String value) {
		if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
			throw new IllegalArgumentException("'" + value + "' is not a port. " + USAGE);
		}
		return Integer.parseInt(value);
	}

	AuthingEmulatorBuilder toBuilder() {
		AuthingEmulatorBuilder builder = AuthingEmulator.builder().port(this.port);
		return (this.seed != null) ? builder.seed(this.seed) : builder;
	}

}
