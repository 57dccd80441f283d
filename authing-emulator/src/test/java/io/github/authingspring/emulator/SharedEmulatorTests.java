package io.github.authingspring.emulator;

import org.junit.jupiter.api.BeforeEach;

/**
 * Tests that share one emulator, which returns to its seed before each of them.
 */
abstract class SharedEmulatorTests {

	static final MovableClock clock = new MovableClock();

	static final AuthingEmulator emulator = AuthingEmulator.builder()
		.clock(clock)
		.allowedHosts("emulator.test")
		.start();

	final Wire wire = new Wire(emulator);

	@BeforeEach
	void reset() {
		emulator.reset();
	}

}
