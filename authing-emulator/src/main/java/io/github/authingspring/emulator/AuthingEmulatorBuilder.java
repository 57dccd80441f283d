package io.github.authingspring.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.authingspring.emulator.http.Webhook;
import io.github.authingspring.emulator.store.Application;
import org.jspecify.annotations.Nullable;

/**
 * Builds emulators.
 */
public final class AuthingEmulatorBuilder {

	private int port;

	private String address = "127.0.0.1";

	private Clock clock = Clock.systemUTC();

	private @Nullable String seed;

	private @Nullable String appSecret;

	private @Nullable TokenAlgorithm tokenAlgorithm;

	private @Nullable URI ldapUrl;

	private @Nullable Webhook webhook;

	private Set<String> allowedHosts = Set.of();

	AuthingEmulatorBuilder() {
	}

	/**
	 * Sets the port.
	 * @param port the port; 0, the default, is any free one
	 * @return this builder
	 */
	public AuthingEmulatorBuilder port(int port) {
		this.port = port;
		return this;
	}

	/**
	 * Sets the clock that codes and tokens live by.
	 * @param clock the clock
	 * @return this builder
	 */
	public AuthingEmulatorBuilder clock(Clock clock) {
		this.clock = clock;
		return this;
	}

	/**
	 * Sets the seed.
	 * @param file a JSON file of the form of {@link AuthingEmulator#state()}
	 * @return this builder
	 * @throws IllegalArgumentException if the file cannot be read
	 */
	public AuthingEmulatorBuilder seed(Path file) {
		try {
			return seed(Files.readString(file));
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The seed '" + file + "' cannot be read", ex);
		}
	}

	/**
	 * Sets the seed.
	 * @param json a JSON text of the form of {@link AuthingEmulator#state()}
	 * @return this builder
	 */
	public AuthingEmulatorBuilder seed(String json) {
		this.seed = json;
		return this;
	}

	/**
	 * Sets the app secret, else the seed's or a random one.
	 * @param appSecret the app secret, at least 32 bytes
	 * @return this builder
	 */
	public AuthingEmulatorBuilder appSecret(String appSecret) {
		this.appSecret = appSecret;
		return this;
	}

	/**
	 * Sets how login tokens are signed, else as the seed says or by HS256.
	 * @param tokenAlgorithm the algorithm
	 * @return this builder
	 */
	public AuthingEmulatorBuilder tokenAlgorithm(TokenAlgorithm tokenAlgorithm) {
		this.tokenAlgorithm = tokenAlgorithm;
		return this;
	}

	/**
	 * Sets a directory outside, else there is one in memory.
	 * @param ldapUrl the address with the base of all searches, such as
	 * {@code ldap://localhost:389/dc=example,dc=com}
	 * @return this builder
	 */
	public AuthingEmulatorBuilder ldapUrl(URI ldapUrl) {
		this.ldapUrl = ldapUrl;
		return this;
	}

	/**
	 * Sets where events are sent to; a reset returns to it.
	 * @param url the address, by HTTP or HTTPS
	 * @param secret what the receiver knows the emulator by, visible ASCII, or null for
	 * none
	 * @return this builder
	 * @throws IllegalArgumentException if the address or the secret cannot be used
	 */
	public AuthingEmulatorBuilder webhook(URI url, @Nullable String secret) {
		this.webhook = new Webhook(url, secret);
		return this;
	}

	/**
	 * Sets host names to answer for besides the loopback ones.
	 * @param allowedHosts the host names
	 * @return this builder
	 */
	public AuthingEmulatorBuilder allowedHosts(String... allowedHosts) {
		this.allowedHosts = Set.copyOf(List.of(allowedHosts));
		return this;
	}

	/**
	 * Starts the emulator.
	 * @return the running emulator
	 * @throws IllegalArgumentException if the seed or the app secret cannot be used
	 */
	public AuthingEmulator start() {
		return new AuthingEmulator(this);
	}

	/**
	 * Sets the address to listen on. Another than a loopback one makes the secrets
	 * readable to the network, so this is for containers only.
	 * @param address the address
	 * @return this builder
	 */
	AuthingEmulatorBuilder address(String address) {
		this.address = address;
		return this;
	}

	InetSocketAddress socketAddress() {
		return new InetSocketAddress(this.address, this.port);
	}

	Clock clock() {
		return this.clock;
	}

	@Nullable URI ldapUrl() {
		return this.ldapUrl;
	}

	@Nullable Webhook webhook() {
		return this.webhook;
	}

	Set<String> allowedHosts() {
		return this.allowedHosts;
	}

	String seed() {
		return (this.seed != null) ? this.seed : builtInSeed();
	}

	Application change(Application application) {
		Application changed = application;
		if (this.appSecret != null) {
			changed = changed.withSecret(this.appSecret);
		}
		if (this.tokenAlgorithm != null) {
			changed = changed.withTokenAlgorithm(this.tokenAlgorithm.name());
		}
		return changed;
	}

	private static String builtInSeed() {
		try (InputStream stream = AuthingEmulator.class.getResourceAsStream("seed.json")) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
