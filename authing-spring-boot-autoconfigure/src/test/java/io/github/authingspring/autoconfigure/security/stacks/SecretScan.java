package io.github.authingspring.autoconfigure.security.stacks;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Knows secrets, and where to look for them.
 */
final class SecretScan {

	private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");

	private static final Pattern FIELD = Pattern
		.compile("\"(?:token|mfaToken|access_token|refresh_token|id_token|recovery_?[cC]ode|secret|refreshToken)\""
				+ "\\s*:\\s*\"([^\"]{6,})\"");

	private final Set<String> secrets = ConcurrentHashMap.newKeySet();

	private final Set<String> shown = ConcurrentHashMap.newKeySet();

	private final Map<String, Queue<String>> places = new ConcurrentHashMap<>();

	/**
	 * Remember a secret.
	 */
	String secret(String secret) {
		this.secrets.add(secret);
		return secret;
	}

	/**
	 * Remember a secret that its user is shown on a page, and nobody anywhere else.
	 */
	String shown(String secret) {
		this.shown.add(secret);
		return secret(secret);
	}

	/**
	 * Remember the tokens of an answer.
	 */
	void learn(String answer) {
		TOKEN.matcher(answer).results().forEach((token) -> secret(token.group()));
		FIELD.matcher(answer).results().forEach((field) -> secret(field.group(1)));
	}

	/**
	 * Look at a text.
	 */
	void look(String place, String text) {
		this.places.computeIfAbsent(place, (name) -> new ConcurrentLinkedQueue<>()).add(text);
	}

	int secrets() {
		return this.secrets.size();
	}

	/**
	 * Return how many texts of each place were looked at.
	 */
	Map<String, Integer> counts() {
		Map<String, Integer> counts = new TreeMap<>();
		this.places.forEach((place, texts) -> counts.put(place, texts.size()));
		return counts;
	}

	void assertClean() {
		for (String secret : this.secrets) {
			Predicate<String> found = found(secret);
			this.places.forEach((place, texts) -> {
				if (!(place.equals("page") && this.shown.contains(secret))) {
					assertThat(texts).as("%s with '%s'", place, secret).filteredOn(found).isEmpty();
				}
			});
		}
	}

	/**
	 * A few digits are a code only where they stand alone.
	 */
	private static Predicate<String> found(String secret) {
		if (secret.length() > 8) {
			return (text) -> text.contains(secret);
		}
		Matcher code = Pattern.compile("(?<![\\w.:+-])" + Pattern.quote(secret) + "(?![\\w.:+-])").matcher("");
		return (text) -> code.reset(text).find();
	}

}
