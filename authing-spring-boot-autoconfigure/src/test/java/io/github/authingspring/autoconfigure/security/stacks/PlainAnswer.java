package io.github.authingspring.autoconfigure.security.stacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The answer to a request that is written as it is, where clients would refuse to send it
 * or repair it.
 *
 * @param status the status
 * @param head the other lines before the body
 * @param body the body
 */
record PlainAnswer(int status, String head, String body) {

	private static final int PATIENCE_MILLIS = 20_000;

	private static final String END_OF_HEAD = "\r\n\r\n";

	/**
	 * Get a page, with a line for each value of {@code Authorization}. The version of the
	 * protocol has no chunks.
	 */
	static PlainAnswer of(RunningApplication application, String path, String... authorization) {
		StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.0\r\nHost: localhost");
		for (String value : authorization) {
			request.append("\r\nAuthorization: ").append(value);
		}
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), application.port())) {
			socket.setSoTimeout(PATIENCE_MILLIS);
			socket.getOutputStream().write(request.append(END_OF_HEAD).toString().getBytes(StandardCharsets.UTF_8));
			return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PlainAnswer parse(String answer) {
		int end = answer.indexOf(END_OF_HEAD);
		int status = Integer.parseInt(answer.substring("HTTP/1.x ".length(), "HTTP/1.x 200".length()));
		return new PlainAnswer(status, answer.substring(0, end), answer.substring(end + END_OF_HEAD.length()));
	}

	/**
	 * Return a header, empty if there is none.
	 */
	String header(String name) {
		String start = name + ": ";
		return this.head.lines()
			.filter((line) -> line.regionMatches(true, 0, start, 0, start.length()))
			.map((line) -> line.substring(start.length()))
			.findFirst()
			.orElse("");
	}

}
