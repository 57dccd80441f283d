package io.github.authingspring.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on a raw socket that answers each request with what a test gives it, however
 * broken, and counts the requests.
 */
final class StubServer implements AutoCloseable {

	private final ServerSocket socket;

	private final ExecutorService connections = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "stub-server");
		thread.setDaemon(true);
		return thread;
	});

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final Reply reply;

	private StubServer(Reply reply) throws IOException {
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.reply = reply;
		this.connections.execute(this::accept);
	}

	static StubServer replying(Reply reply) {
		try {
			return new StubServer(reply);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static StubServer answering(String status, String contentType, String body) {
		return replying((request, output) -> output.write(response(status, contentType, body)));
	}

	static StubServer answering(String json) {
		return answering("200 OK", "application/json", json);
	}

	static byte[] response(String status, String contentType, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes.length
				+ "\r\nConnection: close\r\n\r\n";
		return (head + body).getBytes(StandardCharsets.UTF_8);
	}

	String url() {
		return "http://127.0.0.1:" + this.socket.getLocalPort();
	}

	/**
	 * Return the requests so far, each with head and body.
	 */
	List<String> requests() {
		return this.requests;
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket connection = this.socket.accept();
				this.connections.execute(() -> serve(connection));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			String request = read(new BufferedInputStream(connection.getInputStream()));
			this.requests.add(request);
			this.reply.write(request, connection.getOutputStream());
		}
		catch (IOException | InterruptedException ex) {
			// the client gave up, which is what some tests are about
		}
	}

	private String read(InputStream input) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
			int next = input.read();
			if (next < 0) {
				throw new IOException("no request");
			}
			head.write(next);
		}
		String text = head.toString(StandardCharsets.ISO_8859_1);
		int length = text.toLowerCase(Locale.ROOT)
			.lines()
			.filter((line) -> line.startsWith("content-length:"))
			.mapToInt((line) -> Integer.parseInt(line.substring(15).trim()))
			.findFirst()
			.orElse(0);
		return text + new String(input.readNBytes(length), StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.connections.shutdownNow();
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes an answer.
	 */
	interface Reply {

		void write(String request, OutputStream output) throws IOException, InterruptedException;

	}

}
