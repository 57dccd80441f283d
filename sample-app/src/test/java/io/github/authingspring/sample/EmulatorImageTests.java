package io.github.authingspring.sample;

import java.util.List;

import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.HealthCheck;
import io.github.authingspring.test.containers.AuthingEmulatorContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the emulator's image.
 */
@EnabledWithContainers
class EmulatorImageTests {

	private static AuthingEmulatorContainer emulator;

	@BeforeAll
	static void start() {
		emulator = new AuthingEmulatorContainer(ContainerImages.emulator())
			.withSeed("{\"users\": [{\"username\": \"zoe\", \"email\": \"zoe@example.com\"}]}");
		emulator.start();
	}

	@AfterAll
	static void stop() {
		emulator.stop();
	}

	@Test
	void seedIsRead() {
		assertThat(get("/_emulator/info")).contains("zoe@example.com").doesNotContain("alice");
	}

	@Test
	void issuerIsPublishedAddress() {
		assertThat(get("/oidc/.well-known/openid-configuration"))
			.contains("\"issuer\":\"" + emulator.getAppHost() + "/oidc\"");
	}

	@Test
	void foreignHostIsRefused() {
		HttpStatusCode status = RestClient.create(emulator.getAppHost())
			.get()
			.uri("/_emulator/info")
			.header("Host", "evil.example")
			.exchange((request, response) -> response.getStatusCode());
		assertThat(status).isEqualTo(HttpStatus.FORBIDDEN);
	}

	@Test
	void processIsNotRootAndHealthy() throws Exception {
		ContainerConfig image = emulator.getContainerInfo().getConfig();
		assertThat(image.getUser()).isEqualTo("10001:10001");
		HealthCheck check = image.getHealthcheck();
		assertThat(check).isNotNull();
		List<String> command = check.getTest();
		assertThat(emulator.execInContainer(command.subList(1, command.size()).toArray(String[]::new)).getExitCode())
			.isZero();
	}

	private static String get(String path) {
		return RestClient.create(emulator.getAppHost()).get().uri(path).retrieve().body(String.class);
	}

}
