package io.github.authingspring.test.containers;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.emulator.Message;
import org.testcontainers.containers.Container;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/**
 * Authing's emulator as a container. A bean or field of this type with
 * {@code @ServiceConnection} is what the application signs in with, whatever its
 * properties say.
 *
 * <p>
 * Images: {@code authing-emulator} and {@code authingspring/authing-emulator}. Port:
 * 9000.
 */
public final class AuthingEmulatorContainer extends GenericContainer<AuthingEmulatorContainer> {

	static final String PUBLIC_IMAGE = "authingspring/authing-emulator";

	static final String LOCAL_IMAGE = "authing-emulator";

	private static final int PORT = 9000;

	private static final String SEED = "/emulator/seed.json";

	private final Set<String> options = new LinkedHashSet<>();

	/**
	 * Creates a container of the image that the system property
	 * {@code authing.emulator.image} names, else of
	 * {@code authingspring/authing-emulator}.
	 */
	public AuthingEmulatorContainer() {
		this(System.getProperty("authing.emulator.image", PUBLIC_IMAGE));
	}

	/**
	 * Creates a container.
	 * @param image the name of the image
	 */
	public AuthingEmulatorContainer(String image) {
		this(DockerImageName.parse(image));
	}

	/**
	 * Creates a container.
	 * @param image the name of the image
	 * @throws IllegalStateException if it is another image, not said to be compatible
	 */
	public AuthingEmulatorContainer(DockerImageName image) {
		super(image);
		image.assertCompatibleWith(DockerImageName.parse(PUBLIC_IMAGE), DockerImageName.parse(LOCAL_IMAGE));
		addExposedPort(PORT);
		waitingFor(Wait.forHttp("/api/v2/.well-known").forPort(PORT));
	}

	/**
	 * Sets the state to start from and to return to.
	 * @param json a JSON text as {@code GET /_emulator/state} answers it; what it leaves
	 * out has defaults
	 * @return this container
	 */
	public AuthingEmulatorContainer withSeed(String json) {
		this.options.add("--seed=" + SEED);
		return withCopyToContainer(Transferable.of(json), SEED);
	}

	/**
	 * Sets the directory behind LDAP and AD sign-in, else there is one in the emulator.
	 * @param ldapUrl the address as the container sees it, with the base of all searches,
	 * such as {@code ldap://slapd:389/dc=example,dc=com}
	 * @return this container
	 */
	public AuthingEmulatorContainer withLdapUrl(URI ldapUrl) {
		this.options.add("--ldap-url=" + ldapUrl);
		return this;
	}

	@Override
	protected void configure() {
		allowHost(getHost());
		getNetworkAliases().forEach(this::allowHost);
		setCommand(this.options.toArray(String[]::new));
	}

	private void allowHost(String host) {
		this.options.add("--allowed-host=" + host);
	}

	/**
	 * Returns the address, for {@code authing.app-host}.
	 * @return the address for processes on this machine
	 * @throws IllegalStateException if the container does not run
	 */
	public String getAppHost() {
		return address(this);
	}

	/**
	 * Asks the emulator how to connect to it: app id and secret, user pool id and secret,
	 * public key.
	 * @return the details, read when they are needed first
	 * @throws IllegalStateException if the container does not run
	 */
	public AuthingConnectionDetails getConnectionDetails() {
		return AuthingConnectionDetails.ofEmulator(getAppHost());
	}

	/**
	 * Lists the messages to a phone number or email address.
	 * @param to the phone number or email address
	 * @return the messages, newest first
	 */
	public List<Message> messages(String to) {
		return Objects.requireNonNull(RestClient.create(getAppHost())
			.get()
			.uri("/_emulator/messages?to={to}", to)
			.retrieve()
			.body(new ParameterizedTypeReference<List<Message>>() {
			}));
	}

	/**
	 * Returns the emulator to its seed, with the same ids and keys, and to real time;
	 * forgets requests and faults.
	 */
	public void reset() {
		RestClient.create(getAppHost()).post().uri("/_emulator/reset").retrieve().toBodilessEntity();
	}

	static String address(Container<?> container) {
		return "http://" + container.getHost() + ":" + container.getMappedPort(PORT);
	}

}
