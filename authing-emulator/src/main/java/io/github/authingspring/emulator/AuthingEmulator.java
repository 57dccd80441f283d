package io.github.authingspring.emulator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.github.authingspring.emulator.crypto.PasswordHasher;
import io.github.authingspring.emulator.directory.Directory;
import io.github.authingspring.emulator.handler.Emulation;
import io.github.authingspring.emulator.handler.Operations;
import io.github.authingspring.emulator.http.EmulatorServer;
import io.github.authingspring.emulator.store.StateFormat;
import io.github.authingspring.emulator.store.Store;
import tools.jackson.databind.json.JsonMapper;

/**
 * An Authing-compatible server for development and tests. It listens on the loopback
 * address only, keeps everything in memory and needs no account.
 *
 * <pre>{@code
 * try (AuthingEmulator emulator = AuthingEmulator.builder().start()) {
 * 	URI host = emulator.appHost();
 * }
 * }</pre>
 */
public final class AuthingEmulator implements AutoCloseable {

	private final StateFormat format = new StateFormat();

	private final PasswordHasher hasher = new PasswordHasher();

	private final Store store;

	private final Directory directory;

	private final EmulatorServer server;

	AuthingEmulator(AuthingEmulatorBuilder builder) {
		this.store = new Store(this.format.read(builder.seed()), builder::change, builder.clock(), this.hasher);
		URI ldapUrl = builder.ldapUrl();
		this.directory = (ldapUrl != null) ? Directory.at(ldapUrl)
				: Directory.builtIn(() -> this.store.state().directory(), this.hasher);
		Operations operations = Emulation.operations(this.store, this.hasher, this.directory);
		this.server = new EmulatorServer(builder.socketAddress(), operations, this.store, builder.allowedHosts());
	}

	/**
	 * Starts building an emulator with the built-in seed on any free port.
	 * @return a builder with the built-in seed on any free port
	 */
	public static AuthingEmulatorBuilder builder() {
		return new AuthingEmulatorBuilder();
	}

	/**
	 * Returns the address, for {@code authing.app-host}.
	 * @return the address
	 */
	public URI appHost() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/**
	 * Returns the port.
	 * @return the port
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * Returns the app id, for {@code authing.app-id}.
	 * @return the app id
	 */
	public String appId() {
		return this.store.state().application().id();
	}

	/**
	 * Returns the app secret, for {@code authing.app-secret}.
	 * @return the app secret
	 */
	public String appSecret() {
		return this.store.state().application().secret();
	}

	/**
	 * Returns the user pool id, for {@code authing.user-pool-id}.
	 * @return the user pool id
	 */
	public String userPoolId() {
		return this.store.state().userPool().id();
	}

	/**
	 * Returns the user pool secret, for {@code authing.user-pool-secret}.
	 * @return the user pool secret
	 */
	public String userPoolSecret() {
		return this.store.state().userPool().secret();
	}

	/**
	 * Returns the key that passwords are encrypted for, Base64 of its X.509 form.
	 * @return the key that passwords are encrypted for
	 */
	public String publicKey() {
		return this.store.state().passwordKey().encodedPublicKey();
	}

	/**
	 * Lists who can sign in: users, sub-accounts and the built-in directory.
	 * @return users, sub-accounts and the built-in directory
	 */
	public List<EmulatorUser> users() {
		return this.store.state()
			.people()
			.stream()
			.map((person) -> new EmulatorUser(person.username(), person.email(), person.phone(), person.note()))
			.toList();
	}

	/**
	 * Lists all messages, newest first.
	 * @return the messages, newest first
	 */
	public List<Message> messages() {
		return this.store.state().outbox().newestFirst().stream().map(Message::of).toList();
	}

	/**
	 * Lists the messages to a phone number or email address, newest first.
	 * @param to the phone number or email address
	 * @return the messages, newest first
	 */
	public List<Message> messages(String to) {
		return messages().stream().filter((message) -> message.to().equals(to)).toList();
	}

	/**
	 * Lists the latest requests, oldest first and their secrets masked.
	 * @return the requests, oldest first and their secrets masked
	 */
	public List<RecordedRequest> requests() {
		return this.server.log()
			.list()
			.stream()
			.map((request) -> new RecordedRequest(request.method(), request.path(), request.operation(),
					request.headers(), request.body(), request.status(), request.at()))
			.toList();
	}

	/**
	 * Returns to the seed, with the same ids and keys, and to real time; forgets requests
	 * and faults.
	 */
	public void reset() {
		this.store.reset();
		this.server.log().clear();
		this.server.faults().clear();
	}

	/**
	 * Moves the clock that codes and tokens live by. It goes on from there.
	 * @param duration how far; it may be negative
	 */
	public void advanceClock(Duration duration) {
		this.store.clock().advance(duration);
	}

	/**
	 * Moves the clock to a time. It goes on from there.
	 * @param instant the time
	 */
	public void setClock(Instant instant) {
		this.store.clock().set(instant);
	}

	/**
	 * Returns the clock to the time it follows.
	 */
	public void resetClock() {
		this.store.clock().reset();
	}

	/**
	 * Replaces the faults that requests are struck with.
	 * @param json a JSON array of rules, in the form of {@code PUT /_emulator/faults}
	 * @throws IllegalArgumentException if it is not one
	 */
	public void faults(String json) {
		this.server.faults().set(json);
	}

	/**
	 * Replaces the faults that requests are struck with.
	 * @param faults the faults; the first that matches strikes
	 * @throws IllegalArgumentException if an HTTP status is none
	 */
	public void faults(Fault... faults) {
		faults(JsonMapper.shared().writeValueAsString(Stream.of(faults).map(Fault::rule).toList()));
	}

	/**
	 * Removes all faults.
	 */
	public void clearFaults() {
		this.server.faults().clear();
	}

	/**
	 * Writes the whole state down, secrets included, in a form that is also a seed.
	 * @return the state as JSON, which is also a seed
	 */
	public String state() {
		return this.format.write(this.store.document());
	}

	/**
	 * Replaces the state.
	 * @param json the state as JSON; ids, secrets and keys stay when it has none
	 * @throws IllegalArgumentException if it is not a state
	 */
	public void state(String json) {
		this.store.load(this.format.read(json));
	}

	@Override
	public void close() {
		this.server.close();
		this.directory.close();
	}

	PasswordHasher hasher() {
		return this.hasher;
	}

}
