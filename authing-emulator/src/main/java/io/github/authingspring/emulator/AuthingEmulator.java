package io.github.authingspring.emulator;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import io.github.authingspring.emulator.directory.Directory;
import io.github.authingspring.emulator.handler.Emulation;
import io.github.authingspring.emulator.handler.Operations;
import io.github.authingspring.emulator.handler.WebhookEvents;
import io.github.authingspring.emulator.http.EmulatorServer;
import io.github.authingspring.emulator.http.Webhook;
import org.jspecify.annotations.Nullable;
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
public final class AuthingEmulator extends EmulatorState implements AutoCloseable {

	private final Directory directory;

	private final EmulatorServer server;

	AuthingEmulator(AuthingEmulatorBuilder builder) {
		super(builder);
		URI ldapUrl = builder.ldapUrl();
		this.directory = (ldapUrl != null) ? Directory.at(ldapUrl)
				: Directory.builtIn(() -> store().state().directory(), hasher());
		Operations operations = Emulation.operations(store(), hasher(), this.directory);
		this.server = new EmulatorServer(builder.socketAddress(), operations, store(), builder.allowedHosts());
		this.server.webhooks().initial(builder.webhook());
		store().observe(new WebhookEvents(store(), this.server.webhooks()));
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
	 * Sets where events are sent to, until it is set again, removed or reset. Only events
	 * from then on are sent.
	 * @param url the address, by HTTP or HTTPS
	 * @param secret what the receiver knows the emulator by, visible ASCII, or null for
	 * none
	 * @throws IllegalArgumentException if the address or the secret cannot be used
	 */
	public void webhook(URI url, @Nullable String secret) {
		this.server.webhooks().set(new Webhook(url, secret));
	}

	/**
	 * Sends no events any longer.
	 */
	public void removeWebhook() {
		this.server.webhooks().set(null);
	}

	/**
	 * Sends the event {@code test} to the webhook.
	 * @throws IllegalStateException if there is no webhook
	 */
	public void testWebhook() {
		this.server.webhooks().test();
	}

	/**
	 * Lists the latest events that were sent to the webhook, newest first. One is listed
	 * once it was answered or failed.
	 * @return the deliveries, newest first
	 */
	public List<WebhookDelivery> webhookDeliveries() {
		return this.server.webhooks().deliveries().stream().map(WebhookDelivery::of).toList();
	}

	/**
	 * Returns to the seed, with the same ids and keys, and to real time, and to the
	 * webhook of the builder; forgets requests, faults, deliveries and events that wait.
	 * It sends no event.
	 */
	public void reset() {
		store().reset();
		this.server.log().clear();
		this.server.faults().clear();
		this.server.webhooks().reset();
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

	@Override
	public void close() {
		this.server.close();
		this.directory.close();
	}

}
