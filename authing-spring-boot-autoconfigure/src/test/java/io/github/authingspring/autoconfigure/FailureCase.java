package io.github.authingspring.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * A case of {@code failures.txt}: a title, the keys, and the text that is shown.
 *
 * @param title what is wrong
 * @param keys the keys, and after an '@' what else is special
 * @param text the description and, after an empty line and an arrow, the action
 */
record FailureCase(String title, List<String> keys, String text) {

	static Stream<FailureCase> all() throws IOException {
		String file = new ClassPathResource("failures.txt").getContentAsString(StandardCharsets.UTF_8);
		return Pattern.compile("(?m)^== ")
			.splitAsStream(file)
			.filter((part) -> !part.isEmpty())
			.map(FailureCase::parse);
	}

	private static FailureCase parse(String part) {
		List<String> lines = part.lines().toList();
		int end = lines.indexOf("--");
		return new FailureCase(lines.get(0), new ArrayList<>(lines.subList(1, end)),
				String.join("\n", lines.subList(end + 1, lines.size())).strip());
	}

	String[] properties() {
		return this.keys.stream().filter((key) -> !key.startsWith("@")).toArray(String[]::new);
	}

	boolean has(String special) {
		return this.keys.contains("@" + special);
	}

	/**
	 * Return the values that are nobody's business.
	 */
	Stream<String> secrets() {
		return this.keys.stream()
			.filter((key) -> key.contains("canary") || key.contains("c0ffee") || key.contains("secret="))
			.map((key) -> key.substring(key.indexOf('=') + 1));
	}

	@Override
	public String toString() {
		return this.title;
	}

}
