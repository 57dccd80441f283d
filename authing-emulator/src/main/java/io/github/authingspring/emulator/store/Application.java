package io.github.authingspring.emulator.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The application that clients sign in to.
 *
 * @param id the app id
 * @param name the name shown to users
 * @param secret the app secret, which signs HS256 tokens; random when absent
 * @param tokenAlgorithm {@code HS256} or {@code RS256}
 * @param redirectUris where browsers may be sent besides loopback addresses
 */
public record Application(String id, String name, String secret, String tokenAlgorithm, List<String> redirectUris) {

	private static final String DEFAULT_ID = Ids.of("application", "default");

	private static final String DEFAULT_NAME = "Authing emulator";

	private static final String DEFAULT_ALGORITHM = "HS256";

	private static final List<String> ALGORITHMS = List.of(DEFAULT_ALGORITHM, "RS256");

	private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

	private static final int MINIMUM_SECRET = 32;

	public Application {
		id = (id != null) ? id : DEFAULT_ID;
		name = (name != null) ? name : DEFAULT_NAME;
		secret = (secret != null) ? secret : Secrets.secret();
		tokenAlgorithm = (tokenAlgorithm != null) ? tokenAlgorithm : DEFAULT_ALGORITHM;
		redirectUris = (redirectUris != null) ? List.copyOf(redirectUris) : List.of();
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
		return new Application(DEFAULT_ID, DEFAULT_NAME, Secrets.secret(), DEFAULT_ALGORITHM, List.of());
	}

	/**
	 * Returns this application with another secret.
	 * @param secret the app secret
	 * @return the changed application
	 */
	public Application withSecret(String secret) {
		return new Application(this.id, this.name, secret, this.tokenAlgorithm, this.redirectUris);
	}

	/**
	 * Returns this application with another algorithm.
	 * @param tokenAlgorithm {@code HS256} or {@code RS256}
	 * @return the changed application
	 */
	public Application withTokenAlgorithm(String tokenAlgorithm) {
		return new Application(this.id, this.name, this.secret, tokenAlgorithm, this.redirectUris);
	}

	/**
	 * Tells whether a browser may be sent somewhere. Loopback addresses are always
	 * allowed.
	 * @param uri the address
	 * @return whether it may
	 */
	public boolean mayRedirectTo(String uri) {
		if (this.redirectUris.contains(uri)) {
			return true;
		}
		try {
			URI parsed = new URI(uri);
			return ("http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme())) && parsed.getHost() != null
					&& LOOPBACK.contains(parsed.getHost()) && parsed.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	@Override
	public String toString() {
		return "Application[" + this.id + "]";
	}

}
