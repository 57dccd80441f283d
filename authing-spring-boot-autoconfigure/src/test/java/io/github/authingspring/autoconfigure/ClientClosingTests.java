package io.github.authingspring.autoconfigure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left of a context that was closed.
 */
class ClientClosingTests {

	private static final int LOOPS = LoopResources.DEFAULT_IO_WORKER_COUNT;

	private final AtomicInteger open = new AtomicInteger();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class,
				AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class));

	@Test
	@DisplayName("#60 a context that is closed, as for a restart, leaves no connection and no thread")
	void nothingIsLeft() throws Exception {
		try (ServerSocket server = server()) {
			Set<Thread> shared = new HashSet<>();
			for (int i = 1; i <= LOOPS + 2; i++) {
				callAndClose(this.runner, server);
				if (i <= LOOPS) {
					shared.addAll(threads());
				}
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.untilAsserted(() -> assertThat(threads()).as("grow with each restart").isSubsetOf(shared));
			}
		}
	}

	@Test
	void poolOfTheApplicationIsLeftWithoutOurConnections() throws Exception {
		LoopResources loops = LoopResources.create("reactor-http-own");
		HttpClient http = HttpClient.create(ConnectionProvider.create("own")).runOn(loops);
		try (ServerSocket server = server()) {
			callAndClose(this.runner.withBean(ReactorClientHttpConnectorBuilder.class,
					() -> ClientHttpConnectorBuilder.reactor().withHttpClientFactory(() -> http)), server);
		}
		finally {
			loops.dispose();
			http.configuration().connectionProvider().dispose();
		}
	}

	private ServerSocket server() throws IOException {
		ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		Thread acceptor = new Thread(() -> accept(server), "acceptor");
		acceptor.setDaemon(true);
		acceptor.start();
		return server;
	}

	private void callAndClose(ApplicationContextRunner application, ServerSocket server) {
		application
			.withPropertyValues("authing.app-id=app", "authing.app-host=http://127.0.0.1:" + server.getLocalPort())
			.run((context) -> {
				assertThat(context.getBean(AuthenticationClient.class).sendSmsCode("13800000001").execute().code())
					.isEqualTo(200);
				assertThat(this.open).as("kept alive").hasValue(1);
				assertThat(threads()).as("are there at all")
					.anyMatch((thread) -> thread.getName().startsWith("reactor-http"));
			});
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.open).as("left open").hasValue(0));
	}

	/**
	 * Timers and event loops belong to the JVM: they are there before or end.
	 */
	private static Set<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("reactor-") || thread.getName().contains("authing"))
			.collect(Collectors.toSet());
	}

	private void accept(ServerSocket server) {
		while (!server.isClosed()) {
			try {
				Socket connection = server.accept();
				this.open.incrementAndGet();
				Thread thread = new Thread(() -> serve(connection), "server");
				thread.setDaemon(true);
				thread.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			byte[] buffer = new byte[8192];
			while (connection.getInputStream().read(buffer) > 0) {
				connection.getOutputStream()
					.write("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"code\":200}"
						.getBytes(StandardCharsets.US_ASCII));
			}
		}
		catch (IOException ex) {
			// the client left
		}
		finally {
			this.open.decrementAndGet();
		}
	}

}
