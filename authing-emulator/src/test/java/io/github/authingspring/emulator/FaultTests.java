package io.github.authingspring.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Faults as Java.
 */
class FaultTests {

	private static final AuthingEmulator EMULATOR = AuthingEmulator.builder().start();

	private final HttpClient client = HttpClient.newHttpClient();

	@AfterAll
	static void close() {
		EMULATOR.close();
	}

	@BeforeEach
	void reset() {
		EMULATOR.reset();
	}

	@Test
	void statusStrikesThePathOnly() throws Exception {
		EMULATOR.faults(Fault.ofPath("/elsewhere").status(500), Fault.ofPath("/oidc").status(503));
		assertThat(get().statusCode()).isEqualTo(503);
		EMULATOR.faults(Fault.ofPath("/elsewhere").status(500));
		assertThat(get().statusCode()).isEqualTo(200);
	}

	@Test
	void oneCallIsStruck() throws Exception {
		EMULATOR.faults(Fault.ofAll().atCall(2).code(1000).status(418));
		assertThat(get().statusCode()).isEqualTo(200);
		assertThat(get().body()).contains("1000");
		assertThat(get().statusCode()).isEqualTo(200);
	}

	@Test
	void answerIsSpoiled() throws Exception {
		EMULATOR.faults(Fault.ofAll().garbage());
		assertThat(get().body()).contains("<garbage");
		EMULATOR.faults(Fault.ofAll().reset());
		assertThatExceptionOfType(IOException.class).isThrownBy(this::get);
		EMULATOR.faults(Fault.ofAll().truncate());
		assertThatExceptionOfType(IOException.class).isThrownBy(this::get);
	}

	@Test
	void faultIsRule() {
		assertThat(Fault.of("loginByEmail").latency(Duration.ofSeconds(1)).code(2000, Map.of("a", 1)).drip().rule())
			.isEqualTo(Map.of("operation", "loginByEmail", "latency", "PT1S", "code", 2000, "data", Map.of("a", 1),
					"effect", "DRIP"));
		assertThat(Fault.ofAll().rule()).isEmpty();
	}

	@Test
	void statusIsOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> EMULATOR.faults(Fault.ofAll().status(42)));
	}

	private HttpResponse<String> get() throws IOException, InterruptedException {
		URI keys = URI.create(EMULATOR.appHost() + "/oidc/.well-known/jwks.json");
		return this.client.send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.ofString());
	}

}
