package io.github.authingspring.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Receives events as an application would.
 */
final class WebhookReceiver implements AutoCloseable {

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	private volatile int status = 200;

	private volatile CountDownLatch gate = new CountDownLatch(0);

	WebhookReceiver() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	private void handle(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.received.add(new Received(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		exchange.getResponseHeaders().set("location", "/elsewhere");
		exchange.sendResponseHeaders(this.status, -1);
		exchange.close();
	}

	URI url() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + "/hook");
	}

	WebhookReceiver answer(int status) {
		this.status = status;
		return this;
	}

	CountDownLatch hold() {
		this.gate = new CountDownLatch(1);
		return this.gate;
	}

	List<Received> all() {
		return this.received;
	}

	List<String> names() {
		return this.received.stream().map(Received::name).toList();
	}

	static ConditionFactory soon() {
		return Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(10));
	}

	/**
	 * Waits for events and forgets them.
	 * @param names all the events there are, in their order
	 * @return the data of the events
	 */
	List<JsonNode> await(String... names) {
		soon().until(() -> names().size() >= names.length && names().contains(names[names.length - 1]));
		List<Received> events = new ArrayList<>(this.received);
		this.received.clear();
		assertThat(events).extracting(Received::name).containsExactly(names);
		return events.stream().map(Received::data).toList();
	}

	@Override
	public void close() {
		this.gate.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	record Received(String path, Map<String, List<String>> headers, String body) {

		Received {
			Headers copy = new Headers();
			copy.putAll(headers);
			headers = copy;
		}

		String name() {
			return Wire.read(this.body).path("eventName").asString();
		}

		JsonNode data() {
			return Wire.read(this.body).path("data");
		}

		String header(String name) {
			return ((Headers) this.headers).getFirst(name);
		}

	}

}
