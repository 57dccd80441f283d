package io.github.authingspring.test;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.EmulatorConnectionDetails;
import io.github.authingspring.emulator.AuthingEmulator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The shared emulator, which outlives the application context.
 */
@Configuration(proxyBeanMethods = false)
class EmulatorTestConfiguration {

	@Bean(destroyMethod = "")
	AuthingEmulator authingEmulator() {
		return SharedEmulator.get();
	}

	@Bean
	AuthingConnectionDetails authingConnectionDetails(AuthingEmulator emulator) {
		return new EmulatorConnectionDetails(emulator);
	}

	@Bean
	Inbox authingEmulatorInbox(AuthingEmulator emulator) {
		return new Inbox(emulator);
	}

	@Bean
	RecordedRequests authingEmulatorRequests(AuthingEmulator emulator) {
		return new RecordedRequests(emulator);
	}

}
