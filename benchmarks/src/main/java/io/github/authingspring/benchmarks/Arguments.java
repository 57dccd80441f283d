package io.github.authingspring.benchmarks;

import java.util.stream.Stream;

/**
 * Command lines of applications that are measured.
 */
final class Arguments {

	private Arguments() {
	}

	static String[] quiet(String... arguments) {
		return Stream
			.concat(Stream.of("--spring.main.banner-mode=off", "--logging.level.root=off", "--server.port=0"),
					Stream.of(arguments))
			.toArray(String[]::new);
	}

}
