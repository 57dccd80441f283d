package io.github.authingspring;

import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

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

	@Override
	public void beforeEach(ExtensionContext context) {
		EMULATOR.reset();
	}

}
