package io.github.authingspring.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README shows tests that run here.
 */
class ReadmeTests {

	private static final Path README = Path.of("..", "README.md");

	private static final Pattern SNIPPET = Pattern.compile("^```java$(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

	@ParameterizedTest
	@CsvSource({ "## Testing your application, 5, src/test/java/io/github/authingspring/test/docs",
			"## Observing, 1, src/test/java/io/github/authingspring/test/docs",
			"### Containers, 2, ../sample-app/src/test/java/io/github/authingspring/sample" })
	void snippetsAreTestsOfThisBuild(String heading, int count, Path folder) throws IOException {
		List<String> tests;
		try (Stream<Path> files = Files.list(folder)) {
			tests = files.map(ReadmeTests::read).map(ReadmeTests::withoutLayout).toList();
		}
		List<String> snippets = snippets(heading);
		assertThat(snippets).hasSizeGreaterThanOrEqualTo(count);
		assertThat(snippets).allSatisfy(
				(snippet) -> assertThat(tests).anySatisfy((test) -> assertThat(test).contains(withoutLayout(snippet))));
	}

	/**
	 * Return the snippets up to the next heading that is not below this one.
	 */
	private static List<String> snippets(String heading) {
		String level = heading.substring(0, heading.indexOf(' '));
		String text = read(README);
		int start = text.indexOf("\n" + heading + "\n");
		assertThat(start).as(heading).isPositive();
		Matcher next = Pattern.compile("^#{2," + level.length() + "} ", Pattern.MULTILINE).matcher(text);
		String section = text.substring(start, next.find(start + heading.length()) ? next.start() : text.length());
		return SNIPPET.matcher(section).results().map((MatchResult match) -> match.group(1)).toList();
	}

	private static String withoutLayout(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
