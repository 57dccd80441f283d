package io.github.authingspring.test.containers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.utility.DockerImageName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link AuthingEmulatorContainer} without a container engine.
 */
class AuthingEmulatorContainerTests {

	@Test
	void portIsExposed() {
		try (AuthingEmulatorContainer container = new AuthingEmulatorContainer()) {
			assertThat(container.getExposedPorts()).containsExactly(9000);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "authing-emulator", "authing-emulator:1.0", "authingspring/authing-emulator:1.0" })
	void imageWhenOfEmulatorThenIsTaken(String image) {
		try (AuthingEmulatorContainer container = new AuthingEmulatorContainer(image)) {
			assertThat(container.getExposedPorts()).isNotEmpty();
		}
	}

	@Test
	void imageWhenAnotherThenIsRefusedUnlessCompatible() {
		assertThatIllegalStateException().isThrownBy(() -> new AuthingEmulatorContainer("redis"));
		DockerImageName image = DockerImageName.parse("own").asCompatibleSubstituteFor("authing-emulator");
		try (AuthingEmulatorContainer container = new AuthingEmulatorContainer(image)) {
			assertThat(container.getExposedPorts()).isNotEmpty();
		}
	}

}
