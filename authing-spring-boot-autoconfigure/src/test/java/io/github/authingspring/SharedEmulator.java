package io.github.authingspring;

import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * One emulator for all tests of a JVM, back at its seed before each test.
 */
public final class SharedEmulator implements BeforeEachCallback {

	private static final AuthingEmulator EMULATOR = AuthingEmulator.builder().start();

	/**
	 * Return the emulator.
	 * @return the emulator
	 */
	public static AuthingEmulator get() {
		return EMULATOR;
	}

	/**
	 * Let an application use the emulator.
	 * @param registry the properties of the application
	 */
	public static void connect(DynamicPropertyRegistry registry) {
		registry.add("authing.app-id", EMULATOR::appId);
		registry.add("authing.app-host", EMULATOR::appHost);
		registry.add("authing.app-secret", EMULATOR::appSecret);
		registry.add("authing.public-key", EMULATOR::publicKey);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		EMULATOR.reset();
	}

}
