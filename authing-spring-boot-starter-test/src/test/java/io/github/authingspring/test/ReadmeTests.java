package io.github.authingspring.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README shows tests that run here.
 */
class ReadmeTests {

	private static final Path README = Path.of("..", "README.md");

	private static final Path TESTS = Path.of("src", "test", "java", "io", "github", "authingspring", "test", "docs");

	private static final Pattern SECTION = Pattern.compile("^## Testing your application$(.*?)^## ",
			Pattern.MULTILINE | Pattern.DOTALL);

	private static final Pattern SNIPPET = Pattern.compile("^```java$(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

	@Test
	void snippetsAreTestsOfThisModule() throws IOException {
		List<String> tests;
		try (Stream<Path> files = Files.list(TESTS)) {
			tests = files.map(ReadmeTests::read).map(ReadmeTests::withoutLayout).toList();
		}
		List<String> snippets = snippets();
		assertThat(snippets).hasSizeGreaterThanOrEqualTo(4);
		assertThat(snippets).allSatisfy(
				(snippet) -> assertThat(tests).anySatisfy((test) -> assertThat(test).contains(withoutLayout(snippet))));
	}

	private static List<String> snippets() {
		String section = SECTION.matcher(read(README))
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.joining());
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
