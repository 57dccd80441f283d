package io.github.authingspring.autoconfigure;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import javax.net.ssl.SSLParameters;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.authingspring.TlsIdentity;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingTransportException;
import io.github.authingspring.client.AuthingTransportException.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.netty.transport.ProxyProvider;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How the client connects is set by the keys and beans of Boot.
 */
class ClientConnectionTests {

	private static final byte[] ANSWER = "{\"code\":200,\"message\":\"sent\"}".getBytes(StandardCharsets.UTF_8);

	@TempDir
	static Path folder;

	private static TlsIdentity authing;

	private static TlsIdentity application;

	private static HttpsServer server;

	private static HttpsServer strictServer;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class,
				AuthingAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=" + address(server),
				"spring.http.clients.ssl.bundle=corporate",
				"spring.ssl.bundle.jks.corporate.truststore.password=changeit");

	@BeforeAll
	static void start() throws Exception {
		authing = TlsIdentity.create(folder, "authing");
		application = TlsIdentity.create(folder, "application");
		server = server(null);
		strictServer = server(application);
	}

	@AfterAll
	static void stop() {
		server.stop(0);
		strictServer.stop(0);
	}

	private static HttpsServer server(TlsIdentity trusted) throws Exception {
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(authing.serverContext(trusted)) {

			@Override
			public void configure(HttpsParameters parameters) {
				SSLParameters tls = getSSLContext().getDefaultSSLParameters();
				tls.setNeedClientAuth(trusted != null);
				parameters.setSSLParameters(tls);
			}

		});
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, ANSWER.length);
			exchange.getResponseBody().write(ANSWER);
			exchange.close();
		});
		server.start();
		return server;
	}

	private static String address(HttpsServer server) {
		return "https://127.0.0.1:" + server.getAddress().getPort();
	}

	private static String trust(TlsIdentity identity) {
		return "spring.ssl.bundle.jks.corporate.truststore.location=" + identity.trustStore().toUri();
	}

	private static void assertAnswered(ApplicationContext context) {
		assertThat(context.getBean(AuthenticationClient.class).sendSmsCode("13800000001").execute().code())
			.isEqualTo(200);
	}

	private static void assertNoConnection(ApplicationContext context) {
		AuthenticationClient client = context.getBean(AuthenticationClient.class);
		assertThatExceptionOfType(AuthingTransportException.class)
			.isThrownBy(() -> client.sendSmsCode("13800000001").execute())
			.extracting(AuthingTransportException::reason)
			.isEqualTo(Reason.CONNECTION);
	}

	@Test
	@DisplayName("#59 certificates are trusted as the bundle of the application says")
	void bundleIsTrusted() {
		this.runner.withPropertyValues(trust(authing)).run(ClientConnectionTests::assertAnswered);
		this.runner.withPropertyValues(trust(application)).run(ClientConnectionTests::assertNoConnection);
	}

	@Test
	@DisplayName("#59 the certificate of the bundle is shown where one is asked for")
	void certificateIsShown() {
		ApplicationContextRunner strict = this.runner.withPropertyValues(trust(authing),
				"authing.app-host=" + address(strictServer));
		strict.run(ClientConnectionTests::assertNoConnection);
		strict
			.withPropertyValues("spring.ssl.bundle.jks.corporate.keystore.location=" + application.keyStore().toUri(),
					"spring.ssl.bundle.jks.corporate.keystore.password=changeit")
			.run(ClientConnectionTests::assertAnswered);
	}

	@Test
	@DisplayName("#59 a bundle that is reloaded counts from the next connection on")
	void bundleIsReloaded() {
		this.runner.withPropertyValues(trust(application)).run((context) -> {
			assertNoConnection(context);
			SslBundle renewed = SslBundle
				.of(new JksSslStoreBundle(null, JksSslStoreDetails.forLocation(authing.trustStore().toUri().toString())
					.withPassword(TlsIdentity.PASSWORD)));
			context.getBean(SslBundleRegistry.class).updateBundle("corporate", renewed);
			assertAnswered(context);
		});
	}

	@Test
	@DisplayName("#59 a proxy that wants a password is used as a customizer of Boot says")
	void proxyWithPassword() throws Exception {
		try (ConnectProxy proxy = new ConnectProxy("Basic dXNlcjpzZWNyZXQ=")) {
			ApplicationContextRunner through = this.runner.withPropertyValues(trust(authing));
			through.withBean(Proxy.class, () -> new Proxy(proxy.port(), "wrong"))
				.run(ClientConnectionTests::assertNoConnection);
			assertThat(proxy.heads()).isEmpty();
			through.withBean(Proxy.class, () -> new Proxy(proxy.port(), "secret"))
				.run(ClientConnectionTests::assertAnswered);
			assertThat(proxy.heads()).singleElement()
				.asString()
				.startsWith("CONNECT 127.0.0.1:" + server.getAddress().getPort())
				.doesNotContain("x-authing");
		}
	}

	/**
	 * Leads through a proxy.
	 *
	 * @param port its port
	 * @param password its password
	 */
	record Proxy(int port,
			String password) implements ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> {

		@Override
		public ReactorClientHttpConnectorBuilder customize(ReactorClientHttpConnectorBuilder builder) {
			return builder.withHttpClientCustomizer((http) -> http.proxy((proxy) -> proxy.type(ProxyProvider.Proxy.HTTP)
				.host("127.0.0.1")
				.port(this.port)
				.username("user")
				.password((user) -> this.password)));
		}

	}

}
