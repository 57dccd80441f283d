package io.github.authingspring.autoconfigure.docker.compose;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;

import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

/**
 * Connects to the emulator of a Docker Compose file: a service with an image of that
 * name, or with the label {@code org.springframework.boot.service-connection}.
 */
final class AuthingDockerComposeConnectionDetailsFactory
		extends DockerComposeConnectionDetailsFactory<AuthingConnectionDetails> {

	private static final String[] NAMES = { "authing-emulator", "authingspring/authing-emulator" };

	private static final int PORT = 9000;

	AuthingDockerComposeConnectionDetailsFactory() {
		super(NAMES);
	}

	@Override
	protected AuthingConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
		RunningService service = source.getRunningService();
		return AuthingConnectionDetails.ofEmulator("http://" + service.host() + ":" + service.ports().get(PORT));
	}

}
