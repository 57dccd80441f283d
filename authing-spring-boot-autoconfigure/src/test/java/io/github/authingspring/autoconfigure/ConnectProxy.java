package io.github.authingspring.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy that lets through who knows its password.
 */
final class ConnectProxy implements AutoCloseable {

	private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "proxy");
		thread.setDaemon(true);
		return thread;
	});

	private final List<String> heads = new CopyOnWriteArrayList<>();

	private final String authorization;

	ConnectProxy(String authorization) throws IOException {
		this.authorization = authorization;
		this.threads.execute(this::accept);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/**
	 * Return what was let through.
	 */
	List<String> heads() {
		return this.heads;
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket connection = this.socket.accept();
				this.threads.execute(() -> serve(connection));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket client) {
		try (client) {
			String head = head(client.getInputStream());
			if (!head.contains("roxy-authorization: " + this.authorization)) {
				client.getOutputStream()
					.write("HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				return;
			}
			this.heads.add(head);
			int port = Integer.parseInt(head.replaceAll("(?s)^CONNECT \\S+:(\\d+) .*", "$1"));
			try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
				client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				this.threads.execute(() -> pump(server, client));
				client.getInputStream().transferTo(server.getOutputStream());
			}
		}
		catch (IOException ex) {
			// one of them left
		}
	}

	private static void pump(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			// one of them left
		}
	}

	private static String head(InputStream input) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int next = input.read();
			if (next < 0) {
				throw new IOException("no request");
			}
			head.append((char) next);
		}
		return head.toString();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
