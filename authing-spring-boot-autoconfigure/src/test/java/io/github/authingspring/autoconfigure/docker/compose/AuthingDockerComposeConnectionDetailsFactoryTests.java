package io.github.authingspring.autoconfigure.docker.compose;

import java.util.Map;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link AuthingDockerComposeConnectionDetailsFactory}.
 */
class AuthingDockerComposeConnectionDetailsFactoryTests {

	private final RunningService service = mock();

	@ParameterizedTest
	@ValueSource(strings = { "authing-emulator", "authing-emulator:1.0", "authingspring/authing-emulator",
			"registry.example.com/authing-emulator" })
	void imageOfEmulatorIsConnectedTo(String image) {
		try (AuthingEmulator emulator = AuthingEmulator.builder().start()) {
			AuthingConnectionDetails details = connect(image, Map.of(), emulator.port());
			assertThat(details).isNotNull();
			assertThat(details.getAppHost()).isEqualTo(emulator.appHost().toString());
			assertThat(details.getAppId()).isEqualTo(emulator.appId());
			assertThat(details.getAppSecret()).isEqualTo(emulator.appSecret());
			assertThat(details.getUserPoolId()).isEqualTo(emulator.userPoolId());
			assertThat(details.getUserPoolSecret()).isEqualTo(emulator.userPoolSecret());
			assertThat(details.getPublicKey()).isEqualTo(emulator.publicKey());
			assertThat(details.getWebsocketHost()).isNull();
		}
	}

	@Test
	void imageOfAnotherNameWhenLabelledIsConnectedTo() {
		assertThat(
				connect("shop-authing", Map.of("org.springframework.boot.service-connection", "authing-emulator"), 1))
			.isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "redis", "other/authing-emulator", "shop-authing" })
	void otherImageIsLeftAlone(String image) {
		assertThat(connect(image, Map.of(), 1)).isNull();
	}

	@Test
	void emulatorWhenGoneThenIsNamed() {
		AuthingEmulator emulator = AuthingEmulator.builder().start();
		emulator.close();
		AuthingConnectionDetails details = connect("authing-emulator", Map.of(), emulator.port());
		assertThatIllegalStateException().isThrownBy(details::getAppId)
			.withMessageContaining("No emulator answers at '" + emulator.appHost() + "'");
	}

	private AuthingConnectionDetails connect(String image, Map<String, String> labels, int port) {
		ConnectionPorts ports = mock();
		given(ports.get(9000)).willReturn(port);
		given(this.service.ports()).willReturn(ports);
		given(this.service.host()).willReturn("127.0.0.1");
		given(this.service.image()).willReturn(ImageReference.of(image));
		given(this.service.labels()).willReturn(labels);
		Map<Class<?>, ConnectionDetails> details = new ConnectionDetailsFactories(null).getConnectionDetails(source(),
				false);
		return (AuthingConnectionDetails) details.get(AuthingConnectionDetails.class);
	}

	private DockerComposeConnectionSource source() {
		try {
			return BeanUtils.instantiateClass(
					DockerComposeConnectionSource.class.getDeclaredConstructor(RunningService.class, Environment.class),
					this.service, new MockEnvironment());
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
