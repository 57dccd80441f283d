package io.github.authingspring.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for what keeps others away from the emulator.
 */
class HostTests extends SharedEmulatorTests {

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:80", "emulator.test" })
	void hostWhenLoopbackOrConfiguredThenIsAnswered(String host) throws IOException {
		assertThat(get("Host: " + host)).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:9000",
			"127.0.0.2", "" })
	@DisplayName("#65 no answer for a foreign host name")
	void hostWhenForeignThenIsRefused(String host) throws IOException {
		String answer = get("Host: " + host);
		assertThat(answer).startsWith("HTTP/1.1 403").contains("does not answer for the host");
		assertThat(emulator.requests()).isEmpty();
	}

	@Test
	void hostWhenGivenTwiceThenIsRefused() throws IOException {
		assertThat(get("Host: localhost", "Host: evil.example")).startsWith("HTTP/1.1 403");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example", "null", "https://localhost", "http://localhost:8080" })
	@DisplayName("#65 no answer for a page of a foreign origin")
	void originWhenForeignThenIsRefused(String origin) throws IOException {
		assertThat(get("Host: localhost", "Origin: " + origin)).startsWith("HTTP/1.1 403");
	}

	@Test
	@DisplayName("#65 no CORS header")
	void originWhenOwnThenIsAnsweredWithoutCorsHeaders() throws IOException {
		String answer = get("Host: localhost:9000", "Origin: http://localhost:9000");
		assertThat(answer).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("access-control");
	}

	@Test
	void issuerFollowsHost() throws IOException {
		assertThat(get("/oidc/.well-known/openid-configuration", "Host: emulator.test:81"))
			.contains("\"issuer\":\"http://emulator.test:81/oidc\"");
	}

	@Test
	@DisplayName("#65 no address but the loopback one")
	void serverListensOnLoopbackOnly() throws IOException {
		List<InetAddress> others = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.toList();
		for (InetAddress address : others) {
			try (Socket socket = new Socket()) {
				assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, emulator.port()), 500))
					.isInstanceOf(IOException.class);
			}
		}
	}

	private static String get(String... headers) throws IOException {
		return headers[0].startsWith("/") ? request(headers[0], List.of(headers).subList(1, headers.length))
				: request("/api/v2/.well-known", List.of(headers));
	}

	private static String request(String path, List<String> headers) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
			String request = "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
					+ "\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
