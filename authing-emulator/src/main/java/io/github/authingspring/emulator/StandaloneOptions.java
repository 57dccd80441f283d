package io.github.authingspring.emulator;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.emulator.http.Webhook;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The options of the command line.
 *
 * @param port the port, 0 for any free one
 * @param address the address to listen on
 * @param allowedHosts host names to answer for besides the loopback ones
 * @param seed the seed file, else the built-in seed
 * @param ldapUrl the directory, else the one in memory
 * @param webhook where events are sent to, if anywhere
 */
record StandaloneOptions(int port, String address, List<String> allowedHosts, @Nullable Path seed,
		@Nullable URI ldapUrl, @Nullable Webhook webhook) {

	private static final String PORT = "--port";

	private static final String ADDRESS = "--address";

	private static final String ALLOWED_HOST = "--allowed-host";

	private static final String SEED = "--seed";

	private static final String LDAP_URL = "--ldap-url";

	private static final String WEBHOOK_URL = "--webhook-url";

	private static final String WEBHOOK_SECRET = "--webhook-secret";

	private static final Set<String> NAMES = Set.of(PORT, ADDRESS, ALLOWED_HOST, SEED, LDAP_URL, WEBHOOK_URL,
			WEBHOOK_SECRET);

	private static final String USAGE = "Usage: java -jar authing-emulator-exec.jar [--port=9000] [--seed=FILE]"
			+ " [--ldap-url=ldap://HOST:PORT/BASE] [--address=127.0.0.1] [--allowed-host=NAME]..."
			+ " [--webhook-url=URL [--webhook-secret=SECRET]]";

	static StandaloneOptions parse(String... arguments) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		for (String argument : arguments) {
			int end = argument.indexOf('=');
			String name = (end != -1) ? argument.substring(0, end) : argument;
			if (end == -1 || !NAMES.contains(name)) {
				throw new IllegalArgumentException("Unknown option '" + name + "'. " + USAGE);
			}
			String value = argument.substring(end + 1);
			if (value.isBlank()) {
				throw new IllegalArgumentException("Option '" + name + "' has no value. " + USAGE);
			}
			values.add(name, value);
		}
		return of(values);
	}

	private static StandaloneOptions of(MultiValueMap<String, String> values) {
		Map<String, String> last = new LinkedHashMap<>();
		values.forEach((name, all) -> last.put(name, all.get(all.size() - 1)));
		String seed = last.get(SEED);
		String ldapUrl = last.get(LDAP_URL);
		return new StandaloneOptions(toPort(last.getOrDefault(PORT, "9000")), last.getOrDefault(ADDRESS, "127.0.0.1"),
				values.getOrDefault(ALLOWED_HOST, List.of()), (seed != null) ? Path.of(seed) : null,
				(ldapUrl != null) ? URI.create(ldapUrl) : null,
				webhook(last.get(WEBHOOK_URL), last.get(WEBHOOK_SECRET)));
	}

	private static @Nullable Webhook webhook(@Nullable String url, @Nullable String secret) {
		if (url == null && secret != null) {
			throw new IllegalArgumentException("Option '" + WEBHOOK_SECRET + "' needs '" + WEBHOOK_URL + "'. " + USAGE);
		}
		return (url != null) ? new Webhook(URI.create(url), secret) : null;
	}

	private static int toPort(String value) {
		if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
			throw new IllegalArgumentException("'" + value + "' is not a port. " + USAGE);
		}
		return Integer.parseInt(value);
	}

	AuthingEmulatorBuilder toBuilder() {
		AuthingEmulatorBuilder builder = AuthingEmulator.builder()
			.port(this.port)
			.address(this.address)
			.allowedHosts(this.allowedHosts.toArray(String[]::new));
		if (this.seed != null) {
			builder.seed(this.seed);
		}
		if (this.webhook != null) {
			builder.webhook(this.webhook.url(), this.webhook.secret());
		}
		if (this.ldapUrl != null) {
			builder.ldapUrl(this.ldapUrl);
		}
		return builder;
	}

}
