package io.github.authingspring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A Redis of its own on the loopback address, which stores nothing on disk. Tests that
 * start one are skipped where it is not installed; {@code -Dredis-server=…} names one
 * that is elsewhere.
 */
public final class RedisServer implements AutoCloseable {

	private static final Path PROGRAM = Path.of(System.getProperty("redis-server", "/usr/bin/redis-server"));

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final int port;

	private @Nullable Process process;

	private RedisServer(int port) {
		this.port = port;
	}

	/**
	 * Start a server on a free port, or skip the test.
	 * @return the server
	 */
	public static RedisServer start() {
		Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "Skipped: there is no " + PROGRAM);
		RedisServer server = new RedisServer(freePort());
		server.restart();
		return server;
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Let an application use the server.
	 * @param registry the properties of the application
	 */
	public void connect(DynamicPropertyRegistry registry) {
		registry.add("spring.data.redis.host", () -> "127.0.0.1");
		registry.add("spring.data.redis.port", this::port);
	}

	/**
	 * Return the port, which stays the same.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Start anew on the same port, without any data.
	 */
	public void restart() {
		stop();
		try {
			Process started = new ProcessBuilder(PROGRAM.toString(), "--bind", "127.0.0.1", "--port",
					String.valueOf(this.port), "--save", "", "--appendonly", "no", "--daemonize", "no")
				.directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
			this.process = started;
			awaitReady(started);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitReady(Process started) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!answers()) {
			if (!started.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException("Redis did not start on port " + this.port);
			}
			Thread.onSpinWait();
		}
	}

	private boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Kill the server: its connections break and its data are lost.
	 */
	public void stop() {
		Process running = this.process;
		this.process = null;
		if (running != null) {
			running.destroyForcibly();
			awaitEnd(running);
		}
	}

	private static void awaitEnd(Process stopped) {
		try {
			if (!stopped.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				throw new IllegalStateException("Redis did not stop");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		stop();
	}

}
