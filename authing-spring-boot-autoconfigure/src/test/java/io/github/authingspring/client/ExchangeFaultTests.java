package io.github.authingspring.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpsServer;
import io.github.authingspring.client.AuthingTransportException.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the client makes of faults on the way.
 */
class ExchangeFaultTests {

	private static final String USER = "507f1f77bcf86cd799439011";

	static Stream<Arguments> faults() {
		CountDownLatch never = new CountDownLatch(1);
		return Stream.of(fault("#51 hanging", Reason.TIMEOUT, (request, output) -> never.await()),
				fault("#51 dripping", Reason.TIMEOUT, (request, output) -> {
					output.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
					while (!never.await(100, TimeUnit.MILLISECONDS)) {
						output.write(' ');
						output.flush();
					}
				}), fault("#51 reset before the answer", Reason.CONNECTION, (request, output) -> {
				}),
				fault("#51 truncated chunks", Reason.CONNECTION, (request,
						output) -> output.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"da"
							.getBytes(StandardCharsets.UTF_8))),
				fault("#51 too short a body", Reason.CONNECTION,
						(request, output) -> output
							.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}".getBytes(StandardCharsets.UTF_8))),
				fault("#51 larger than the limit", Reason.ANSWER,
						(request, output) -> output
							.write(StubServer.response("200 OK", "application/json", " ".repeat(70_000) + "{}"))),
				fault("#51 a compressed bomb", Reason.ANSWER, (request, output) -> output.write(bomb())),
				fault("#51 no HTTP", Reason.CONNECTION,
						(request, output) -> output
							.write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(StandardCharsets.UTF_8))),
				answer("#52 HTML", Reason.ANSWER, "200 OK", "text/html", "<html>Sign in to the hotel's network</html>"),
				answer("#52 nothing", Reason.ANSWER, "200 OK", "application/json", ""),
				answer("#52 no JSON", Reason.ANSWER, "200 OK", "application/json", "{\"data\":"),
				answer("#52 a list", Reason.ANSWER, "200 OK", "application/json", "[]"),
				answer("#52 another shape", Reason.ANSWER, "200 OK", "application/json",
						"{\"data\":{\"loginByEmail\":[7]}}"),
				answer("#8 no data", Reason.ANSWER, "200 OK", "application/json", "{}"),
				answer("#8 no user", Reason.ANSWER, "200 OK", "application/json", "{\"data\":{\"loginByEmail\":null}}"),
				answer("#8 no token", Reason.ANSWER, "200 OK", "application/json", user(USER, null)),
				answer("#8 a token of another user", Reason.ANSWER, "200 OK", "application/json",
						user(USER, TestClients.token("{\"sub\":\"507f1f77bcf86cd799439012\"}"))),
				answer("#8 a token of two users", Reason.ANSWER, "200 OK", "application/json",
						user(USER, TestClients.token("{\"sub\":\"" + USER + "\",\"data\":{\"id\":\"other\"}}"))),
				answer("#8 a token of nobody", Reason.ANSWER, "200 OK", "application/json", user(USER, "opaque")),
				answer("#8 another email address", Reason.ANSWER, "200 OK", "application/json",
						user(USER, TestClients.token("{\"sub\":\"" + USER + "\"}")).replace("alice@", "mallory@")),
				answer("#7 500", Reason.STATUS, "500 Internal Server Error", "application/json", user(USER, "x")),
				answer("#7 503 with a code", Reason.STATUS, "503 Service Unavailable", "application/json",
						"{\"code\":2006,\"message\":\"no\"}"),
				answer("#7 404", Reason.STATUS, "404 Not Found", "text/html", "<html></html>"),
				answer("#53 429", Reason.STATUS, "429 Too Many Requests", "text/plain", "slow down"),
				answer("#54 a redirection", Reason.STATUS, "302 Found\r\nLocation: http://127.0.0.1:1/", "text/plain",
						""),
				answer("#52 a plain GraphQL error", Reason.ANSWER, "400 Bad Request", "application/json",
						"{\"errors\":[{\"message\":\"Syntax Error\"}]}"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void loginWhenFaultThenTypedAndSentOnceWithinDeadline(String name, Reason reason, StubServer.Reply reply) {
		try (StubServer server = StubServer.replying(reply)) {
			AuthenticationClient client = (reason == Reason.TIMEOUT) ? TestClients.impatient(server.url())
					: TestClients.of(server.url());
			Instant begin = Instant.now();
			AuthingTransportException fault = catchThrowableOfType(AuthingTransportException.class,
					() -> client.loginByEmail("alice@example.com", "s3cret-canary").execute());
			assertThat(fault).isNotNull().hasMessageContaining("loginByEmail").hasMessageNotContaining("canary");
			assertThat(fault.reason()).isEqualTo(reason);
			assertThat(Duration.between(begin, Instant.now())).isLessThan(TestClients.PATIENCE);
			assertThat(server.requests()).as("#9 sent once").hasSize(1);
		}
	}

	@Test
	@DisplayName("#50 connection refused")
	void loginWhenConnectionIsRefusedThenTyped() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		assertThat(fault("http://127.0.0.1:" + port).reason()).as("#50").isEqualTo(Reason.CONNECTION);
	}

	@Test
	@DisplayName("#50 unknown host")
	void loginWhenHostIsUnknownThenTyped() {
		assertThat(fault("http://nowhere.invalid").reason()).as("#50").isIn(Reason.CONNECTION, Reason.TIMEOUT);
	}

	@Test
	@DisplayName("#50 no TLS")
	void loginWhenServerSpeaksNoTlsThenTyped() {
		try (StubServer server = StubServer.answering("{}")) {
			assertThat(fault(TestClients.impatient(server.url().replace("http:", "https:"))).reason()).as("#50")
				.isIn(Reason.CONNECTION, Reason.TIMEOUT);
		}
	}

	@Test
	@DisplayName("#50 a certificate that is not trusted")
	void loginWhenCertificateIsNotTrustedThenRefused(@TempDir Path folder) throws Exception {
		HttpsServer server = SelfSigned.server(folder);
		AtomicInteger requests = new AtomicInteger();
		server.createContext("/", (exchange) -> requests.incrementAndGet());
		server.start();
		try {
			AuthingTransportException fault = fault("https://127.0.0.1:" + server.getAddress().getPort());
			assertThat(fault.reason()).as("#50").isEqualTo(Reason.CONNECTION);
			assertThat(requests).hasValue(0);
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	@DisplayName("#53 a huge Retry-After is capped")
	void readWhenFaultPassesThenRepeated() {
		String[] statuses = { "503 Service Unavailable", "429 Too Many Requests\r\nRetry-After: 1000000000", "200 OK" };
		AtomicInteger count = new AtomicInteger();
		try (StubServer server = StubServer
			.replying((request, output) -> output.write(StubServer.response(statuses[count.getAndIncrement()],
					"application/json", "{\"code\":200,\"data\":{\"id\":\"" + USER + "\"}}")))) {
			assertThat(TestClients.of(server.url()).as("token").getCurrentUser().execute().id()).isEqualTo(USER);
			assertThat(server.requests()).hasSize(3).allMatch((request) -> request.contains("Bearer token"));
		}
	}

	@Test
	void readWhenFaultStaysThenGivesUp() {
		try (StubServer server = StubServer.answering("502 Bad Gateway", "text/html", "<html></html>")) {
			AuthingTransportException fault = catchThrowableOfType(AuthingTransportException.class,
					() -> TestClients.of(server.url()).as("token").getCurrentUser().execute());
			assertThat(fault.status()).isEqualTo(502);
			assertThat(server.requests()).hasSize(3);
		}
	}

	@ParameterizedTest(name = "#53 Retry-After: {0}")
	@ValueSource(strings = { "-5", "soon", "99999999999999999999", "Wed, 21 Oct 2015 07:28:00 GMT", "" })
	void retryAfterWhenUselessThenIgnored(String value) {
		try (StubServer server = StubServer.answering("429 Too Many Requests\r\nRetry-After: " + value, "text/plain",
				"")) {
			assertThat(fault(server.url()).retryAfter()).isNull();
		}
	}

	@Test
	@DisplayName("#53 Retry-After surfaces")
	void retryAfterWhenSecondsThenSurfaces() {
		try (StubServer server = StubServer.answering("429 Too Many Requests\r\nRetry-After: 7", "text/plain", "")) {
			assertThat(fault(server.url()).retryAfter()).as("#53").isEqualTo(Duration.ofSeconds(7));
		}
	}

	private static AuthingTransportException fault(String host) {
		return fault(TestClients.of(host));
	}

	private static AuthingTransportException fault(AuthenticationClient client) {
		return catchThrowableOfType(AuthingTransportException.class,
				() -> client.loginByEmail("alice@example.com", "s3cret").execute());
	}

	private static Arguments answer(String name, Reason reason, String status, String contentType, String body) {
		return fault(name, reason, (request, output) -> output.write(StubServer.response(status, contentType, body)));
	}

	private static Arguments fault(String name, Reason reason, StubServer.Reply reply) {
		return Arguments.of(name, reason, reply);
	}

	private static String user(String id, String token) {
		return "{\"data\":{\"loginByEmail\":{\"id\":\"%s\",\"email\":\"alice@example.com\",\"token\":%s}}}"
			.formatted(id, (token != null) ? "\"" + token + "\"" : "null");
	}

	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(
				"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.UTF_8));
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(" ".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

}
