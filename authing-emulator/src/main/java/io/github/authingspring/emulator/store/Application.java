package io.github.authingspring.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The application that clients sign in to.
 *
 * @param id the app id
 * @param name the name shown to users
 * @param secret the app secret, which signs HS256 tokens; random when absent
 * @param tokenAlgorithm {@code HS256} or {@code RS256}
 */
public record Application(String id, String name, String secret, String tokenAlgorithm) {

	private static final String DEFAULT_ID = Ids.of("application", "default");

	private static final String DEFAULT_NAME = "Authing emulator";

	private static final String DEFAULT_ALGORITHM = "HS256";

	private static final List<String> ALGORITHMS = List.of(DEFAULT_ALGORITHM, "RS256");

	private static final int MINIMUM_SECRET = 32;

	public Application {
		id = (id != null) ? id : DEFAULT_ID;
		name = (name != null) ? name : DEFAULT_NAME;
		secret = (secret != null) ? secret : Secrets.secret();
		tokenAlgorithm = (tokenAlgorithm != null) ? tokenAlgorithm : DEFAULT_ALGORITHM;
		if (secret.getBytes(StandardCharsets.UTF_8).length < MINIMUM_SECRET) {
			throw new IllegalArgumentException("The app secret must have at least " + MINIMUM_SECRET + " bytes");
		}
		if (!ALGORITHMS.contains(tokenAlgorithm)) {
			throw new IllegalArgumentException("'tokenAlgorithm' must be one of " + ALGORITHMS);
		}
	}

	/**
	 * Creates the application of a seed that names none.
	 * @return an application with a random secret
	 */
	static Application create() {
		return new Application(DEFAULT_ID, DEFAULT_NAME, Secrets.secret(), DEFAULT_ALGORITHM);
	}

	/**
	 * Returns this application with another secret.
	 * @param secret the app secret
	 * @return the changed application
	 */
	public Application withSecret(String secret) {
		return new Application(this.id, this.name, secret, this.tokenAlgorithm);
	}

	/**
	 * Returns this application with another algorithm.
	 * @param tokenAlgorithm {@code HS256} or {@code RS256}
	 * @return the changed application
	 */
	public Application withTokenAlgorithm(String tokenAlgorithm) {
		return new Application(this.id, this.name, this.secret, tokenAlgorithm);
	}

	@Override
	public String toString() {
		return "Application[" + this.id + "]";
	}

}
