package io.github.authingspring.autoconfigure.security.stacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README tells the differences that the tests on both stacks expect, and no others.
 * With the system property {@code authing.test.write-differences} its table is written
 * anew.
 */
class DifferenceTests {

	private static final Path README = Path.of("..", "README.md");

	private static final Path TESTS = Path.of("src/test/java/io/github/authingspring/autoconfigure/security/stacks");

	private static final String BEGIN = "<!-- differences -->\n";

	private static final String END = "<!-- /differences -->\n";

	@BeforeAll
	static void write() throws IOException {
		if (Boolean.getBoolean("authing.test.write-differences")) {
			String readme = Files.readString(README);
			Files.writeString(README, readme.replace(written(readme), table()));
		}
	}

	@Test
	void readmeTellsTheDifferences() throws IOException {
		assertThat(written(Files.readString(README))).isEqualTo(table());
	}

	@ParameterizedTest
	@EnumSource
	void differenceIsExpectedByATest(Difference difference) throws IOException {
		assertThat(difference.onServlets()).isNotEqualTo(difference.onWebFlux());
		try (Stream<Path> tests = Files.list(TESTS)) {
			List<Path> users = tests.filter((test) -> uses(test, difference)).toList();
			assertThat(users).as("who expects %s", difference).isNotEmpty();
		}
	}

	private static boolean uses(Path test, Difference difference) {
		try {
			return Files.readString(test).matches("(?s).*\\bDifference\\." + difference + "\\b.*");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String written(String readme) {
		return readme.substring(readme.indexOf(BEGIN), readme.indexOf(END) + END.length());
	}

	private static String table() {
		return Stream.of(Difference.values())
			.map(Difference::row)
			.collect(Collectors.joining("\n",
					BEGIN + "| subject | on servlets | on WebFlux | why |\n|---|---|---|---|\n", "\n" + END));
	}

}
