package io.github.authingspring.autoconfigure;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link RemoteEmulatorConnectionDetails}.
 */
class RemoteEmulatorConnectionDetailsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ReactiveHttpClientAutoConfiguration.class,
				WebClientAutoConfiguration.class, AuthingAutoConfiguration.class));

	@Test
	void emulatorElsewhereIsUsedInPlaceOfKeys() {
		try (AuthingEmulator emulator = AuthingEmulator.builder().start()) {
			String address = emulator.appHost().toString();
			this.runner.withBean(AuthingConnectionDetails.class, () -> AuthingConnectionDetails.ofEmulator(address))
				.withPropertyValues("authing.app-id=other", "authing.app-host=https://other.example.com")
				.run((context) -> assertThat(context.getBean(AuthenticationClient.class)
					.loginByEmail("alice@example.com", "Passw0rd!")
					.execute()
					.username()).isEqualTo("alice"));
		}
	}

	@Test
	void emulatorIsAskedWhenItIsNeeded() {
		AuthingConnectionDetails details = AuthingConnectionDetails.ofEmulator("http://localhost:1");
		assertThat(details.getAppHost()).isEqualTo("http://localhost:1");
		assertThatIllegalStateException().isThrownBy(details::getAppId)
			.withMessageStartingWith("No emulator answers at 'http://localhost:1'");
	}

	@Test
	void emulatorElsewhereSaysWhatItIs() {
		assertThat(AuthingConnectionDetails.ofEmulator("http://localhost:1").isEmulator()).isTrue();
	}

	@Test
	void secretsAreNotInText() {
		try (AuthingEmulator emulator = AuthingEmulator.builder().start()) {
			AuthingConnectionDetails details = AuthingConnectionDetails.ofEmulator(emulator.appHost().toString());
			assertThat(details.getAppSecret()).isEqualTo(emulator.appSecret());
			assertThat(details.toString()).doesNotContain(emulator.appSecret());
		}
	}

}
