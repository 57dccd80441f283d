package io.github.authingspring.sample;

import io.github.authingspring.test.containers.AuthingEmulatorContainer;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

/**
 * The emulator in a container, as the documentation shows it.
 */
@TestConfiguration(proxyBeanMethods = false)
class AuthingContainer {

	@Bean
	@ServiceConnection
	AuthingEmulatorContainer authing() {
		return new AuthingEmulatorContainer("authing-emulator");
	}

}
