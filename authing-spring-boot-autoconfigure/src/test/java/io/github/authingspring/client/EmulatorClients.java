package io.github.authingspring.client;

import java.time.Duration;

import io.github.authingspring.client.AuthingClientSettings.Application;
import io.github.authingspring.client.AuthingClientSettings.Limits;
import io.github.authingspring.client.AuthingClientSettings.Oidc;
import io.github.authingspring.client.AuthingClientSettings.Retry;
import io.github.authingspring.emulator.AuthingEmulator;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Clients of an emulator.
 */
public final class EmulatorClients {

	private EmulatorClients() {
	}

	/**
	 * Return a client with patient limits.
	 * @param emulator the emulator
	 * @return a client
	 */
	public static AuthenticationClient of(AuthingEmulator emulator) {
		Application application = new Application(emulator.appId(), emulator.appHost().toString(), emulator.appSecret(),
				emulator.userPoolId(), null, emulator.publicKey(), "en-US");
		return AuthenticationClient.create(WebClient.builder(), new ReactorClientHttpConnector(),
				new AuthingClientSettings(application, Oidc.DEFAULTS,
						new Limits(Duration.ofSeconds(30), DataSize.ofMegabytes(2)), Retry.DEFAULTS, () -> null));
	}

}
